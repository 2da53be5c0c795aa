import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { kitagawaDecomposition } from '../stats/kitagawa.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';

/** Won of closed deals of one kind, before and now. */
export type KindOfDeal = { label: string; before: Share; now: Share };

/** What one kind of deals adds to a change, 0..1; `mix` is positive where kinds that win more often became more. */
export type KindPart = KindOfDeal & { mix: number; rate: number };

/** A change of a win rate in its two parts, and which of them moved it. */
export type RateChange = {
  before: Share;
  now: Share;
  change: number;
  interval: readonly [number, number];
  mix: number;
  rate: number;
  parts: readonly KindPart[];
  /** `open` where the difference may as well be none. */
  moved: 'open' | 'mix' | 'rate';
};

/** Kinds beyond these are one, or every deal would be a kind of its own. */
const MOST_KINDS = 8;

/**
 * Splits the change of a win rate into the mix of deals and the rates within them (rule M5). Each deal is of exactly one
 * kind. The mix of a kind is measured from the rate of all deals, which leaves the sum as it is and makes each part mean
 * something. Null where a period holds no closed deal.
 */
export function rateChange(
  kinds: readonly KindOfDeal[],
  { confidence, drift }: Pick<MethodSettings, 'confidence' | 'drift'>,
): RateChange | null {
  const filled = mostFrequent(kinds.filter(({ before, now }) => before.n + now.n > 0));
  const before = total(filled, 'before');
  const now = total(filled, 'now');
  if (before.n === 0 || now.n === 0) return null;
  const { change, mix, rate, segments } = kitagawaDecomposition(filled);
  const { lower, upper } = newcombeDifference(now.x, now.n, before.x, before.n, confidence);
  const average = (before.x / before.n + now.x / now.n) / 2;
  const parts = filled.map((kind, index): KindPart => {
    const shift = kind.now.n / now.n - kind.before.n / before.n;
    const { mix: own = 0, rate: within = 0 } = segments[index] ?? {};
    return { ...kind, mix: own - shift * average, rate: within };
  });
  const moved = lower <= 0 && upper >= 0 ? 'open' : mix / change >= drift.mix ? 'mix' : 'rate';
  return { before, now, change, interval: [lower, upper], mix, rate, parts, moved };
}

/** The last quarter against those before it taken together, and the likely range of the difference. */
export type LastQuarter = { now: Share; before: Share; change: number; interval: readonly [number, number] };

/** Null where one side holds too few deals. `quarters`: oldest first. */
export function lastQuarter(
  quarters: readonly Share[],
  { confidence, drift }: Pick<MethodSettings, 'confidence' | 'drift'>,
): LastQuarter | null {
  const now = quarters.at(-1);
  const before = quarters
    .slice(Math.max(0, quarters.length - 1 - drift.pooled), -1)
    .reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
  if (now === undefined || now.n < drift.now || before.n < drift.before) return null;
  const { estimate, lower, upper } = newcombeDifference(now.x, now.n, before.x, before.n, confidence);
  return { now, before, change: estimate, interval: [lower, upper] };
}

const size = ({ before, now }: KindOfDeal): number => before.n + now.n;

function mostFrequent(kinds: readonly KindOfDeal[]): KindOfDeal[] {
  const sorted = [...kinds].sort((a, b) => size(b) - size(a) || (a.label < b.label ? -1 : 1));
  if (sorted.length <= MOST_KINDS + 1) return sorted;
  const rest = sorted.slice(MOST_KINDS);
  const others = {
    label: `${rest.length} others`,
    before: total(rest, 'before'),
    now: total(rest, 'now'),
  };
  return [...sorted.slice(0, MOST_KINDS), others];
}

const total = (kinds: readonly KindOfDeal[], period: 'before' | 'now'): Share =>
  kinds.reduce((sum, { [period]: { x, n } }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
