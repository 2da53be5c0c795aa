import { formatCount, formatDays } from '../../model/format.ts';
import type { TriggerTime } from '../../state/words/trigger-days.ts';

/** "35 to 85 days", "58 days or more". */
export function likelyDays({ interval }: Pick<TriggerTime, 'interval'>): string {
  if (interval === null) return 'no range';
  const [low, high] = interval;
  if (!Number.isFinite(high)) return `${formatDays(low)} or more`;
  return `${formatDays(low).replace(/ days?$/, '')} to ${formatDays(high)}`;
}

/** "Half of the deals close within 62 days of their trigger event (likely 55 to 70 days, 212 deals)". */
export function timeTitle(all: TriggerTime): string {
  const { estimate, n } = all;
  const counted = `${formatCount(n)} ${n === 1 ? 'deal' : 'deals'}`;
  if (estimate === null || !Number.isFinite(estimate))
    return `Half of the ${counted} with a dated trigger event are still open`;
  return `Half of the deals close within ${formatDays(estimate)} of their trigger event (likely ${likelyDays(all)}, ${counted})`;
}
