import { formatCount, formatShare } from '../../model/format.ts';
import { personaOfSegment } from '../../personas/persona-of-segment.ts';
import { addPersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { goTo, hrefOf } from '../../ui/hash-location.ts';
import type { Discoveries, Discovery } from '../../verdicts/discover.ts';
import { foundSentence, segmentWords } from '../../verdicts/explain/discovery-words.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { personaPath } from '../verdict/assumption-path.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { segmentDeals } from './segment-deals.ts';

/** Segments that stand out, each with its deals, and how many were tried to find them. */
export function FoundSegments({ found: { found, tested } }: { found: Discoveries }) {
  return (
    <>
      <ul className="divide-y divide-line">
        {found.map((each) => (
          <Segment each={each} key={segmentWords(each.values)} />
        ))}
      </ul>
      <p className="mt-3 text-xs text-soft">
        {formatCount(tested)} values and pairs of values were compared; ranges are widened for that. Looked for in
        everything but the last two quarters, and confirmed only where those say the same.
      </p>
    </>
  );
}

function Segment({ each }: { each: Discovery }) {
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
        {confirmed && canEdit && (
          <Button onClick={draft} size="small">
            Draft a persona from this
          </Button>
        )}
      </div>
    </li>
  );
}
