import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../stats/newcombe-one-sided-p.ts';
import { ALONE, type Effects, worthOf } from './clustered.ts';
import { type Finding, tailOf } from './finding.ts';
import { type PositionWord, UNDECIDED } from './position.ts';
import { shrunk, unitsForP } from './units-to-clear.ts';

type Segments = { claimed: Share; rivals: readonly { value: string; share: Share }[] };

/** Rule K7. `estimate` and `interval` are the claimed value's win rate minus that of the rival that decides. */
export function judgeSegments(
  { claimed, rivals }: Segments,
  is: 'best' | 'worst',
  method: MethodSettings,
  effects: Effects = ALONE,
): Finding {
  const needed = method.minimum.closed_deals;
  const contenders = rivals.filter(({ share }) => share.n >= needed);
  const requirements = [
    { have: claimed.n, needed, of: 'closed deals', firmer: true, own: true },
    {
      have: contenders.length,
      needed: 1,
      of: `other values with at least ${needed} closed deals`,
      firmer: false,
      own: false,
    },
  ];
  const shared = { unit: 'points', sets: null, requirements, units: claimed.n, ...claimed, notes: [] } as const;
  if (claimed.n === 0 || contenders.length === 0) {
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed: needed };
  }
  const margins = marginsOf(claimed, contenders, is, method.confidence, effects);
  const leads = margins.every(({ low }) => low > 0);
  const overtaken = margins.some(({ high, p_holm }) => high < 0 && p_holm <= tailOf(method.confidence));
  const decisive = lowest(margins, overtaken ? ({ p_holm }) => p_holm : ({ low }) => low);
  const verdict: PositionWord = leads ? 'holds' : overtaken ? 'contradicted' : UNDECIDED.verdict;
  const { value, share, margin, low, high } = decisive;
  const [estimate, interval] = is === 'best' ? [margin, [low, high] as const] : [-margin, [-high, -low] as const];
  return {
    ...shared,
    estimate,
    interval,
    position: { verdict, within_tolerance: false },
    p: margins.every((each) => each.margin > 0) ? 1 : Math.min(...margins.map(({ p_holm }) => p_holm)),
    units_needed: unitsNeeded(margins, claimed.n, tailOf(method.confidence)),
    rival: { value, ...share },
  };
}

/** How far the claimed value is ahead in the claimed sense: above a rival for best, below it for worst. */
type Margin = { value: string; share: Share; margin: number; low: number; high: number; p: number; p_holm: number };

function marginsOf(
  claimed: Share,
  rivals: Segments['rivals'],
  is: 'best' | 'worst',
  confidence: number,
  effects: Effects,
): Margin[] {
  const own = worthOf(claimed, effects.own);
  const margins = rivals.map(({ value, share }) => {
    const other = worthOf(share, effects.rival(value));
    const { estimate, lower, upper } = newcombeDifference(own.x, own.n, other.x, other.n, confidence);
    const behind = is === 'best' ? 'below' : 'above';
    const p = newcombeOneSidedP(own.x, own.n, other.x, other.n, 0, behind);
    const [margin, low, high] = is === 'best' ? [estimate, lower, upper] : [-estimate, -upper, -lower];
    return { value, share, margin, low, high, p };
  });
  const holm = adjustP(
    margins.map(({ p }) => p),
    'holm',
  );
  return margins.map((margin, i) => ({ ...margin, p_holm: holm[i]! }));
}

/** S1: ahead of all, the closest rival has to be left behind; otherwise one of those ahead has to be confirmed. */
function unitsNeeded(margins: readonly Margin[], n: number, tail: number): number {
  const ahead = margins.filter(({ margin }) => margin <= 0);
  if (ahead.length > 0) {
    const each = ahead.map(({ margin, high, p_holm }) =>
      Math.max(shrunk(n, high - margin, -margin), unitsForP(n, p_holm, tail)),
    );
    return Math.min(...each);
  }
  return Math.max(...margins.map(({ margin, low }) => shrunk(n, margin - low, margin)));
}

function lowest(margins: readonly Margin[], of: (margin: Margin) => number): Margin {
  return margins.reduce((chosen, margin) => {
    const by = of(margin) - of(chosen) || margin.margin - chosen.margin;
    return by < 0 || (by === 0 && margin.value < chosen.value) ? margin : chosen;
  });
}
