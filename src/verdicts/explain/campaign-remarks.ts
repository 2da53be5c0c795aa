import { formatCount } from '../../model/format.ts';
import { unitsOf } from '../unit-noun.ts';
import type { Telling } from './telling.ts';

/** How a deal was traced to its campaign, and who else the same spend won. */
export function campaignRemarks({ evidence }: Telling): string[] {
  if (evidence.kind !== 'cost') return [];
  const { traced, others } = evidence;
  const whole =
    others === 0
      ? ''
      : `The whole spend counts, though the same campaigns brought ${formatCount(others)} other ${unitsOf(others, 'wins')}.`;
  return [TRACED[traced], whole].filter((remark) => remark !== '');
}

const TRACED = {
  named: 'Wins are of deals that name the campaign.',
  touched: 'A deal counts for the campaign of its first touch.',
  either: 'A deal counts for the campaign that it names, otherwise for that of its first touch.',
  listed: 'Wins are those that the list of campaigns states; no deal can be traced to its campaign.',
} as const;
