import type { Tally } from '../../assumptions/evidence.ts';
import { cochranArmitageTrend } from '../../stats/cochran-armitage-trend.ts';
import { mannWhitney } from '../../stats/mann-whitney.ts';
import { type Figure, medianFigure } from '../verdicts/evidence-figures.ts';
import type { RoleCounts } from './ask-roles.ts';
import { differenceFigure, type SharedFigure, sharedFigure } from './role-gaps.ts';

/** From here on numbers of people are taken together. */
export const MOST_PEOPLE = 5;

/** Deals with so many people. */
export type CommitteeSize = {
  people: number;
  /** `people` or more. */
  open: boolean;
  /** Of won deals, and of lost ones, those with so many people; of those, the won ones. */
  of_won: SharedFigure;
  of_lost: SharedFigure;
  difference: Figure;
  win_rate: SharedFigure;
  /** Median amount of won deals, in units of money. */
  deal_size: Figure;
};

export type Committee = {
  sizes: readonly CommitteeSize[];
  won: Figure;
  lost: Figure;
  /** Chance that a won deal has more people than a lost one, ties half; null where one of the two is missing. */
  superiority: number | null;
  /** Two-sided p of a win rate that rises or falls with the number of people; −1 falling, 1 rising. */
  trend: { p: number; direction: -1 | 0 | 1 };
  /** Closed deals without anybody. */
  unlisted: number;
};

/** How many people closed deals have, and how that goes with winning. */
export function committeeOf({ sides, amounts }: RoleCounts, confidence: number): Committee {
  const listed = sides.filter(({ people }) => people > 0);
  const tally = (won: number): Tally =>
    listed.filter((row) => row.won === won).map(({ people, deals }) => ({ value: people, deals }));
  const [won, lost] = [tally(1), tally(0)];
  const total = (of: Tally) => of.reduce((sum, { deals }) => sum + deals, 0);
  const numbers = Array.from({ length: MOST_PEOPLE }, (_, index) => index + 1);
  const sizes = numbers.map((people): CommitteeSize => {
    const open = people === MOST_PEOPLE;
    const here = (value: number) => (open ? value >= people : value === people);
    const count = (of: Tally) => total(of.filter(({ value }) => here(value)));
    const [x, y] = [count(won), count(lost)];
    const { estimate, interval, n } = medianFigure(
      amounts.filter((row) => here(row.people)),
      confidence,
    );
    return {
      people,
      open,
      of_won: sharedFigure(x, total(won), confidence),
      of_lost: sharedFigure(y, total(lost), confidence),
      difference: differenceFigure({ x, n: total(won) }, { x: y, n: total(lost) }, confidence),
      win_rate: sharedFigure(x, x + y, confidence),
      deal_size: {
        estimate: estimate === null ? null : estimate / 100,
        interval: interval === null ? null : [interval[0] / 100, interval[1] / 100],
        n,
      },
    };
  });
  const comparable = total(won) > 0 && total(lost) > 0;
  const { z, pTwoSided: p } = comparable
    ? cochranArmitageTrend(sizes.map(({ people, win_rate: { x, n } }) => ({ x, n, score: people })))
    : { z: 0, pTwoSided: 1 };
  return {
    sizes: sizes.filter(({ win_rate }) => win_rate.n > 0),
    won: medianFigure(won, confidence),
    lost: medianFigure(lost, confidence),
    superiority: comparable ? mannWhitney(won, lost).probabilityOfSuperiority : null,
    trend: { p, direction: z > 0 ? 1 : z < 0 ? -1 : 0 },
    unlisted: sides.reduce((sum, { people, deals }) => sum + (people === 0 ? deals : 0), 0),
  };
}
