import { formatCount, formatShare } from '../../model/format.ts';
import type { IntervalBar } from '../../ui/BarsWithIntervals.tsx';
import type { RecordedShare, RecordedShares } from '../../verdicts/recorded-shares.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import type { Scoped } from './scoped.ts';

/** "30 of 212 (14%)" */
export const ofAll = (x: number, n: number): string =>
  n === 0 ? formatCount(x) : `${formatCount(x)} of ${formatCount(n)} (${formatShare(x / n, n)})`;

type Opening = {
  field: string;
  outcome: 'won' | 'lost';
  /** A second way on from a value; blanks and values that say nothing have none. */
  more?: ((label: string) => IntervalBar['more']) | undefined;
  /** The value that is looked at elsewhere on the screen. */
  marked?: string | undefined;
};

/** Bars of the values of a field, of those that say nothing, and of blanks; each opens its deals. */
export function shareBars(
  { shares, recorded, unknown, blank, silent }: RecordedShares,
  scoped: Scoped,
  { field, outcome, more, marked }: Opening,
  most: number,
): IntervalBar[] {
  const press = (label: string, words: string, x: number) => ({
    name: `See the ${formatCount(x)} ${outcome} deals ${words}`,
    press: () => scoped.open({ outcome }, { field, label }),
  });
  const eligible = recorded + unknown;
  const bar = (each: RecordedShare): IntervalBar => {
    const beside = more?.(each.label);
    return {
      label: each.label,
      share: each.estimate,
      interval: each.interval,
      counted: ofAll(each.x, recorded),
      press: press(each.label, `with ${each.label}`, each.x),
      ...(each.label === marked ? { look: 'marked' } : {}),
      ...(unknown > 0 ? { bounds: each.bounds } : {}),
      ...(beside === undefined ? {} : { more: beside }),
    };
  };
  const quiet = silent.map(
    ({ label, deals }): IntervalBar => ({
      label: `“${label}”`,
      share: deals / eligible,
      interval: null,
      counted: ofAll(deals, eligible),
      look: 'quiet',
      press: press(label, `with “${label}”`, deals),
    }),
  );
  const empty: IntervalBar[] =
    blank === 0
      ? []
      : [
          {
            label: 'Left blank',
            share: blank / eligible,
            interval: null,
            counted: ofAll(blank, eligible),
            look: 'blank',
            press: press('', 'where it is left blank', blank),
          },
        ];
  return [...shares.slice(0, most).map(bar), ...quiet, ...empty];
}

/** The same as a table; the counts open the deals. */
export function shareTable(
  { shares, recorded, blank, silent }: RecordedShares,
  scoped: Scoped,
  { field, outcome }: Pick<Opening, 'field' | 'outcome'>,
  header: string,
) {
  const write = (share: number) => formatShare(share, recorded);
  const labels = [...shares.map(({ label }) => label), ...silent.map(({ label }) => label), ''];
  return figureTable(
    [
      { header },
      { header: 'Deals', write: formatCount },
      { header: `Share of ${formatCount(recorded)}`, write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'If no blank held it', write },
      { header: 'If every blank did', write },
    ],
    [
      ...shares.map(({ label, x, estimate, interval, bounds }) => [label, x, estimate, ...interval, ...bounds]),
      ...silent.map(({ label, deals }) => [`“${label}”`, deals, 'in no share', '', '', '', '']),
      ...(blank === 0 ? [] : [['Left blank', blank, 'in no share', '', '', '', '']]),
    ],
    (text, row, column) =>
      column !== 1 ? (
        text
      ) : (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals with ${labels[row] === '' ? 'a blank' : labels[row]}`}
          narrowing={{ outcome }}
          selection={scoped.selection({ field, label: labels[row] ?? '' })}
        >
          {text}
        </SeeDeals>
      ),
  );
}
