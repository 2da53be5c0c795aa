import { useState } from 'react';
import { writeDay } from '../../model/write-day.ts';
import { type Project, settingsOf } from '../../project/schema.ts';
import { redacted } from '../../review/freeze.ts';
import { answerOf, changeWords, DECISION_WORDS, MARKET_WORDS, minutes, QUESTION_WORDS } from '../../review/minutes.ts';
import { packHtml } from '../../review/pack-html.ts';
import { type Pack, QUESTIONS, type Review } from '../../review/review.ts';
import { reviewsOf } from '../../state/review/reviews.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { PrintButton } from '../personas/PrintButton.tsx';
import { ComparedReviews } from './ComparedReviews.tsx';
import { fileNameOf } from './file-name.ts';
import { DecisionLines } from './ItemDetail.tsx';

type Props = { pack: Pack; project: Project; review: Review };

/** A review as it was closed: nothing in it depends on today's data. */
export function ClosedReview({ pack, project, review }: Props) {
  const [bare, setBare] = useState(false);
  const { currency } = settingsOf(project);
  const save = (
    what: 'pack' | 'minutes',
    ending: 'html' | 'json' | 'md',
    write: (given: Pack) => string,
    type: string,
  ) => {
    const given = bare ? redacted(pack) : pack;
    saveFile(new Blob([write(given)], { type }), fileNameOf(given.name, what, ending));
  };
  const others = reviewsOf(project).filter(({ id, pack: other }) => id !== review.id && other !== null);
  return (
    <div data-minutes>
      <ScreenHeading
        above={
          <>
            <ScreenLink to="/review">Quarterly review</ScreenLink> <span aria-hidden="true">›</span> {review.name}
          </>
        }
        below={`${writeDay(pack.held_on)} · led by ${pack.owner} · closed on ${writeDay(pack.closed_on)} · ${pack.window}`}
        tab={review.name}
      >
        {answerOf(pack)}
      </ScreenHeading>
      <div className="grid gap-4">
        <Card
          className="print:hidden"
          note="Verdicts, definitions, settings and fingerprints of the files; no row of any file"
          title="Take it along"
        >
          <div className="flex flex-wrap items-center gap-2">
            <Button onClick={() => save('pack', 'html', (given) => packHtml(given, currency), 'text/html')}>
              Page that opens offline
            </Button>
            <Button
              onClick={() => save('pack', 'json', (given) => `${JSON.stringify(given, null, 2)}\n`, 'application/json')}
            >
              JSON
            </Button>
            <Button onClick={() => save('minutes', 'md', minutes, 'text/markdown')}>Minutes</Button>
            <PrintButton />
            <Checkbox checked={bare} label="Without names and amounts" onChange={setBare} />
          </div>
        </Card>
        {QUESTIONS.map((question) => {
          const items = pack.agenda.filter((item) => item.question === question);
          if (items.length === 0) return null;
          return (
            <Card key={question} title={QUESTION_WORDS[question]}>
              <ul className="divide-y divide-line">
                {items.map((item) => {
                  const decision = pack.decisions[item.key];
                  return (
                    <li className="py-3 first:pt-0 last:pb-0" key={item.key}>
                      <h3 className="break-words font-semibold">{item.title}</h3>
                      <p className="text-[13px] text-soft">{item.note}</p>
                      <p className="mt-1">
                        {decision === undefined
                          ? 'Nothing was decided'
                          : `Decided: ${DECISION_WORDS[decision.word].toLowerCase()}`}
                      </p>
                      {decision !== undefined && <DecisionLines decision={decision} />}
                    </li>
                  );
                })}
              </ul>
            </Card>
          );
        })}
        {pack.market_changes.length > 0 && (
          <Card title={MARKET_WORDS}>
            <ul className="grid gap-1">
              {pack.market_changes.map((change) => (
                <li className="break-words" key={change.id}>
                  {changeWords(change)}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {others.length > 0 && (
          <div className="print:hidden">
            <ComparedReviews currency={currency} others={others} pack={pack} />
          </div>
        )}
      </div>
    </div>
  );
}
