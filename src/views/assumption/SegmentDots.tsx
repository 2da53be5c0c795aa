import type { Evidence } from '../../assumptions/evidence.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { writeCounted } from '../verdict/figure-words.ts';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';

type Props = { verdict: Verdict; evidence: Extract<Evidence, { kind: 'segments' }>; method: MethodSettings };

/** The win rate of every value of the field, the stated one marked. */
export function SegmentDots({ verdict, evidence, method }: Props) {
  const { claim, persona, assumption } = verdict;
  if (claim.measure !== 'best_segment' || evidence.claimed.n === 0) return null;
  const least = method.minimum.closed_deals;
  const values = [{ value: claim.value, share: evidence.claimed }, ...evidence.rivals].map(({ value, share }) => ({
    value,
    share,
    ...rateFigure(share, method.confidence),
  }));
  values.sort((a, b) => (b.estimate ?? -1) - (a.estimate ?? -1));
  const compared = values.filter(({ value, n }) => n >= least || value === claim.value);
  const rank = compared.findIndex(({ value }) => value === claim.value) + 1;
  const field = fieldLabel(claim.field);
  const write = (value: number) => formatShare(value);
  const framed = figureTable(
    [
      { header: 'Value' },
      { header: 'Win rate', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Won', write: formatCount },
      { header: 'Closed deals', write: formatCount },
    ],
    values.map(({ value, share, estimate, interval }) => [
      value,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      share.x,
      share.n,
    ]),
    (text, row, column) => {
      const value = values[row]?.value;
      if (column !== 5 || value === undefined) return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} deals with ${value}`}
          narrowing={{ value }}
          selection={{ of: 'assumption', persona, assumption, side: 'group' }}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const few = values.length - compared.length;
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'by-value')}
      note={`Win rate by ${field}, with the likely range of each${few > 0 ? `; ${few} with fewer than ${least} closed deals are not compared` : ''}.`}
      summary={`${claim.value} is number ${rank} of ${compared.length} values of ${field} by win rate: ${writeCounted('share', evidence.claimed.x, evidence.claimed.n)}.`}
      title={`${claim.value} is number ${rank} of ${compared.length} by win rate`}
    >
      <DotsWithIntervals
        rows={values.map(({ value, share, estimate, interval }) => ({
          label: value,
          estimate,
          interval,
          counted: writeCounted('share', share.x, share.n),
          ...(value === claim.value ? { stated: true, verdict: verdict.verdict } : {}),
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}
