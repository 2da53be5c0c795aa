import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { writeDay } from '../../model/write-day.ts';
import type { Project } from '../../project/schema.ts';
import { agendaOf } from '../../review/agenda.ts';
import { minutes } from '../../review/minutes.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { packOf } from '../../state/review/close-review.ts';
import { reviewGround } from '../../state/review/review-ground.ts';
import { changeReview, reviewBefore, reviewsOf } from '../../state/review/reviews.ts';
import { today } from '../../state/sitting/today.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { useDiscovered } from '../../state/verdicts/use-discovered.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { Agenda } from './Agenda.tsx';
import { ClosedReview } from './ClosedReview.tsx';
import { fileNameOf } from './file-name.ts';
import { LastDecisions } from './LastDecisions.tsx';
import { MarketChanges } from './MarketChanges.tsx';
import { QuestionTabs } from './QuestionTabs.tsx';
import { usePresenting } from './use-presenting.ts';
import { useReviewTab } from './use-review-tab.ts';

type Props = { id: string; answer: ReportAnswer; choices: ViewChoices; project: Project };

/** One review: its agenda while it is open, its record once it is closed. */
export function Meeting({ id, answer, choices, project }: Props) {
  const reviews = useMemo(() => reviewsOf(project), [project]);
  const review = reviews.find((each) => each.id === id);
  const discovered = useDiscovered(answer, choices);
  if (review === undefined) {
    return (
      <ScreenHeading
        below={
          <>
            It may have been deleted; Undo brings it back. <ScreenLink to="/review">See all reviews</ScreenLink>
          </>
        }
      >
        There is no such review
      </ScreenHeading>
    );
  }
  if (review.pack !== null) return <ClosedReview pack={review.pack} project={project} review={review} />;
  if (discovered.kind === 'asking') {
    return (
      <>
        <ScreenHeading tab={review.name}>{review.name}</ScreenHeading>
        <Loading height={300} what="the agenda" />
      </>
    );
  }
  const found = discovered.kind === 'ready' ? discovered.value.nobody : null;
  return (
    <Open answer={answer} before={reviewBefore(reviews, review)} found={found} project={project} review={review} />
  );
}

type OpenProps = {
  answer: ReportAnswer;
  project: Project;
  review: ReturnType<typeof reviewsOf>[number];
  before: ReturnType<typeof reviewBefore>;
  found: Parameters<typeof reviewGround>[2];
};

function Open({ answer, project, review, before, found }: OpenProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const { tab } = useReviewTab();
  const { isPresenting, present } = usePresenting();
  const ground = useMemo(() => reviewGround(answer, project, found, before), [answer, project, found, before]);
  const agenda = useMemo(() => agendaOf(ground, review), [ground, review]);
  const decided = new Set(agenda.filter(({ key }) => review.decisions[key] !== undefined).map(({ key }) => key)).size;
  const topics = new Set(agenda.map(({ key }) => key)).size;
  const pack = () => packOf(answer, project, review, ground, { files: session.storedFiles(), today: today() });
  const close = () => {
    const closed = pack();
    session.edit(`Closed ${review.name}`, (state) => changeReview(state, review.id, (it) => ({ ...it, pack: closed })));
  };
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <ScreenHeading
          above={
            <>
              <ScreenLink to="/review">Quarterly review</ScreenLink> <span aria-hidden="true">›</span> {review.name}
            </>
          }
          below={`${writeDay(review.held_on)} · led by ${review.owner} · ${formatCount(decided)} of ${formatCount(topics)} items decided`}
          tab={review.name}
        >
          {review.name}
        </ScreenHeading>
        <div className="mb-5 flex flex-wrap gap-2 print:hidden sm:mt-6">
          <Button onClick={present}>{isPresenting ? 'Stop presenting' : 'Present'}</Button>
          <Button
            onClick={() => {
              const text = new Blob([minutes(pack())], { type: 'text/markdown' });
              saveFile(text, fileNameOf(review.name, 'minutes', 'md'));
            }}
          >
            Minutes
          </Button>
          {canEdit && (
            <Button look="primary" onClick={close}>
              Close and freeze
            </Button>
          )}
        </div>
      </div>
      <QuestionTabs agenda={agenda} last={before === undefined ? null : Object.keys(before.decisions).length} />
      {tab === 'last' && before !== undefined ? (
        <LastDecisions answer={answer} before={before} project={project} />
      ) : (
        <div className="grid gap-4">
          {tab === 'changed' && <MarketChanges project={project} />}
          <Agenda
            agenda={agenda}
            answer={answer}
            project={project}
            question={tab === 'last' ? 'holds' : tab}
            review={review}
          />
        </div>
      )}
      <DealsDrawer />
    </>
  );
}
