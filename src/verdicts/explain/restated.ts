import { figure, spread } from './figures.ts';
import type { Telling } from './telling.ts';

/** What the persona could say instead, from what was observed; null where the counts do not name it. */
export function restated(told: Telling): string | null {
  const { claim, finding } = told;
  const { estimate, interval, rival } = finding;
  switch (claim.measure) {
    case 'top_category':
      if (claim.is === false) return `name ${claim.value} after all`;
      return rival === undefined ? null : `name ${rival.value} before ${claim.value}`;
    case 'best_segment':
      return rival === undefined ? null : `name ${rival.value} before ${claim.value}`;
    case 'win_rate_order':
      return orderSeen(told);
    case 'campaign_conversion':
      if ('direction' in claim) return orderSeen(told);
      break;
    case 'duration_order':
      return `state it as ${claim.direction === 'higher' ? 'faster' : 'longer'}`;
    case 'deal_size_order':
      return `state it as ${claim.direction === 'higher' ? 'smaller' : 'larger'}`;
    case 'win_rate':
    case 'conversion':
    case 'win_rate_ratio':
    case 'share':
    case 'time_to_close':
    case 'time_to_win':
    case 'deal_size':
    case 'cost_per_win':
    case 'language':
    case 'coverage':
    case 'belief':
      break;
    default:
      return claim satisfies never;
  }
  if (estimate === null || interval === null || !Number.isFinite(estimate)) return null;
  if (interval[1] === Number.POSITIVE_INFINITY) return `restate as ${spread(told, interval)}`;
  return `restate as ${figure(told, estimate)} (range ${spread(told, interval)})`;
}

/** Ahead by less than matters is about the same. */
function orderSeen({ finding: { estimate, sets }, verdict }: Telling): string | null {
  if (estimate === null || sets === null) return null;
  const how = verdict === 'contradicted' ? (estimate > 0 ? 'more often' : 'less often') : 'about as often';
  return `state it as won ${how}`;
}
