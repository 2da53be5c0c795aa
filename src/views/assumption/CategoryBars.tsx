import type { Evidence } from '../../assumptions/evidence.ts';
import { dealsAmong } from '../../assumptions/state-claim.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { RankedBars } from '../../ui/RankedBars.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';

type Props = { verdict: Verdict; evidence: Extract<Evidence, { kind: 'categories' }> };

/** How often each value was recorded, the stated one outlined, blanks apart. */
export function CategoryBars({ verdict, evidence }: Props) {
  const { claim, persona, assumption } = verdict;
  if (claim.measure !== 'top_category' || evidence.recorded === 0) return null;
  const { recorded, eligible, claimed } = evidence;
  const field = fieldLabel(claim.field);
  const blanks = eligible - recorded;
  const values = [claimed, ...evidence.rivals].sort((a, b) => b.deals - a.deals || (a === claimed ? -1 : 1));
  const rank = values.indexOf(claimed) + 1;
  const framed = figureTable(
    [
      { header: field.charAt(0).toUpperCase() + field.slice(1) },
      { header: 'Deals', write: formatCount },
      { header: `Share of ${formatCount(recorded)}`, write: (share) => formatShare(share, recorded) },
    ],
    [
      ...values.map(({ value, deals }) => [value, deals, deals / recorded]),
      ...(blanks > 0 ? [['Left blank', blanks, 'in no share']] : []),
    ],
    (text, row, column) => {
      const value = values[row];
      if (column !== 1 || value === undefined) return text;
      const selection = { of: 'assumption', persona, assumption, side: 'group' } as const;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} deals with ${value.value}`}
          narrowing={{ value: value.value }}
          selection={selection}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const top = values[0];
  const among = dealsAmong(claim.among);
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'ranked')}
      note={`${field.charAt(0).toUpperCase()}${field.slice(1)} of ${among}${evidence.several ? '; a deal can hold several' : ''}. Outlined: the stated one.`}
      summary={`${claimed.value} in ${formatCount(claimed.deals)} of ${formatCount(recorded)} ${among} with a ${field}, number ${rank} of ${values.length}; blank for ${formatCount(blanks)}.`}
      title={
        rank === 1 || top === undefined
          ? `${claimed.value} is the most frequent ${field}`
          : `${claimed.value} is number ${rank}; ${top.value} comes first`
      }
    >
      <RankedBars
        blanks={blanks}
        rows={values.map((each) => ({
          label: each.value,
          count: each.deals,
          ...(each === claimed ? { stated: true } : {}),
        }))}
        total={recorded}
      />
    </ChartFrame>
  );
}
