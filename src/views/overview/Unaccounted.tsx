import { formatCount, formatMoneyShort, formatShare } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import { personaOfSegment } from '../../personas/persona-of-segment.ts';
import { addPersona } from '../../state/edit-personas.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { useSession } from '../../state/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { goTo, hrefOf } from '../../ui/hash-location.ts';
import type { Discoveries, Discovery } from '../../verdicts/discover.ts';
import { foundSentence, segmentWords } from '../../verdicts/explain/discovery-words.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { personaPath } from '../verdict/assumption-path.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { segmentDeals } from './segment-deals.ts';

type Props = { answer: ReportAnswer; found: Discoveries | null };

/** The deals of nobody, and the segments among them that win more or less often than the others. */
export function Unaccounted({ answer, found }: Props) {
  const { report, settings } = answer;
  const { nobody } = report;
  if (nobody?.deals === null || nobody === null) return null;
  const closed = closedDeals(nobody.deals);
  const all = closedDeals(report.totals);
  const open =
    nobody.open_amount === null || nobody.open_amount === 0
      ? `${formatCount(nobody.deals.open)} open`
      : `${formatMoneyShort(nobody.open_amount, settings.currency)} of open pipeline`;
  return (
    <Card
      note={
        closed === 0
          ? `Every closed deal of ${report.window_name} that can be placed belongs to a persona`
          : `${formatCount(closed)} of ${formatCount(all)} closed deals (${formatShare(closed / all)}) and ${open} match no persona`
      }
      title="What no persona accounts for"
    >
      {found === null || found.found.length === 0 ? (
        <p className="text-[13px] text-soft">
          {found === null || found.tested === 0
            ? 'Too few of them have closed to look for a segment among them.'
            : `Among them no segment stands out: ${formatCount(found.tested)} values and pairs of values were compared with the rest.`}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {found.found.map((each) => (
            <Segment answer={answer} each={each} key={segmentWords(each.values)} />
          ))}
        </ul>
      )}
      {found !== null && found.found.length > 0 && (
        <p className="mt-3 text-xs text-soft">
          {formatCount(found.tested)} values and pairs of values were compared; ranges are widened for that. Looked for
          in everything but the last two quarters, and confirmed only where those say the same.
        </p>
      )}
    </Card>
  );
}

function Segment({ answer, each }: { answer: ReportAnswer; each: Discovery }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const { explore, confirm, interval, confirmed, values, shrunken } = each;
  const deals = explore.inside.n + confirm.inside.n;
  const wins = explore.inside.x / explore.inside.n > explore.rest.x / explore.rest.n;
  const draft = () => {
    const { project } = session.store.getState();
    if (project === null) return;
    const persona = personaOfSegment(
      values,
      project.personas.map(({ id }) => id),
    );
    session.edit(`Drafted ${persona.name}`, (before) => addPersona(before, persona));
    goTo(hrefOf(personaPath(persona.id)));
  };
  return (
    <li className="py-3 first:pt-0">
      <h3 className="break-words font-semibold">
        {sentenceCase(segmentWords(values))}: wins {wins ? 'more' : 'less'} often
      </h3>
      <p className="mt-0.5 text-[13px]">{sentenceCase(foundSentence(each))}</p>
      <p className="mt-0.5 text-[13px] text-soft">
        {confirmed ? 'Confirmed' : 'Worth watching'} · likely {formatShare(interval[0])} to {formatShare(interval[1])} ·
        drawn towards the average of all: {formatShare(shrunken)}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <SeeDeals selection={segmentDeals(each)} size="small">
          See the {formatCount(deals)} deals
        </SeeDeals>
        {confirmed && canEdit && answer.report.personas.length > 0 && (
          <Button onClick={draft} size="small">
            Draft a persona from this
          </Button>
        )}
      </div>
    </li>
  );
}
