import { formatCount } from '../../../model/format.ts';
import { type Counts, closedDeals } from '../../../model/outcome.ts';
import type { Asked } from '../../../state/verdicts/asked.ts';
import type { ClaimGround as Ground } from '../../../state/verdicts/claim-ground.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { unitsOf } from '../../../verdicts/unit-noun.ts';

type Props = { ground: Asked<Ground>; stale: boolean; needs: string | null; window: string };

/** Whether the data can answer the claim and over how many deals; not what the answer is. */
export function ClaimGround({ ground, stale, needs, window }: Props) {
  return (
    <section aria-label="Can the data answer it?" className="rounded-lg bg-sunken p-4">
      <h3 className="mb-1 text-[13px] font-semibold">Can the data answer it?</h3>
      <div
        aria-busy={stale || undefined}
        className={`-ml-3 border-l-2 pl-2.5 ${stale ? 'border-accent' : 'border-transparent'}`}
        role="status"
      >
        {needs === null ? <Shown ground={ground} window={window} /> : <p className="text-soft">{needs}</p>}
      </div>
    </section>
  );
}

function Shown({ ground, window }: Pick<Props, 'ground' | 'window'>) {
  switch (ground.kind) {
    case 'none':
      return <p className="text-soft">Without deals nobody can say. Add the pipeline under Sources.</p>;
    case 'asking':
      return <Loading height={72} what="the deals of this claim" />;
    case 'failed':
      return <p className="text-contradicted">The deals could not be counted: {ground.message}</p>;
    case 'ready':
      return ground.value.kind === 'unanswerable' ? (
        <>
          <p className="font-semibold">Not with these data.</p>
          <p>{ground.value.why}</p>
          <p className="text-soft">{ground.value.remedy}</p>
        </>
      ) : (
        <Answerable ground={ground.value} window={window} />
      );
    default:
      return ground satisfies never;
  }
}

function Answerable({ ground, window }: { ground: Extract<Ground, { kind: 'answerable' }>; window: string }) {
  const { counts, versus, units, noun, requirements, eligible, recorded, firm, firm_more } = ground;
  const short = requirements.filter(({ have, needed }) => have < needed);
  return (
    <div className="grid gap-1">
      <p className="font-semibold">
        {short.length === 0
          ? `Yes, over ${formatCount(units)} ${unitsOf(units, noun)}.`
          : `Not yet: ${short.map(({ have, needed, of }) => `${formatCount(Math.floor(have))} of the ${formatCount(needed)} ${of} it takes`).join(', ')}.`}
      </p>
      <p>
        {spelled(counts)} {window}.{versus !== null && ` Compared with ${spelled(versus)}.`}
      </p>
      <p>
        A verdict takes at least {requirements.map(({ needed, of }) => `${formatCount(needed)} ${of}`).join(' and ')}
        {short.length > 0 &&
          `; about ${short.map(({ have, needed, of }) => `${formatCount(Math.ceil(needed - have))} more ${of}`).join(' and ')} would be needed`}
        .
      </p>
      {firm !== null && <p>{firmWords(firm, firm_more, noun)}</p>}
      {recorded < eligible && (
        <p className="text-soft">
          The fields it reads are filled in for {formatCount(recorded)} of {formatCount(eligible)} {ground.blank}.
        </p>
      )}
      <p className="text-soft">
        The verdict is given once the claim is saved, so that it is stated before anybody looks.
      </p>
    </div>
  );
}

const spelled = (counts: Counts): string =>
  `${formatCount(closedDeals(counts))} closed deals (${formatCount(counts.won)} won, ${formatCount(counts.lost)} lost) and ${formatCount(counts.open)} open`;

function firmWords(firm: number, more: number, noun: string): string {
  const enough = `If it is as stated, about ${formatCount(firm)} ${noun} would show it in four of five cases`;
  return more === 0 ? `${enough}; there are as many.` : `${enough}: about ${formatCount(more)} more than there are.`;
}
