import type { Leads } from '../../assumptions/evidence.ts';
import { formatCount, formatDays, formatRatio } from '../../model/format.ts';
import { unitsOf } from '../unit-noun.ts';
import type { Telling } from './telling.ts';

/** How a deal was traced to its campaign, who else the same spend won, how old leads are, and how much is noted at all. */
export function unitRemarks(told: Telling): string[] {
  const { evidence } = told;
  if (evidence.language !== undefined) return notedRemarks(evidence.recorded, evidence.language.deals);
  if (evidence.leads !== undefined) return leadRemarks(told, evidence.leads);
  if (evidence.kind !== 'cost') return [];
  const { traced, others } = evidence;
  const whole =
    others === 0
      ? ''
      : `The whole spend counts, though the same campaigns brought ${formatCount(others)} other ${unitsOf(others, 'wins')}.`;
  return [TRACED[traced], whole].filter(some);
}

function notedRemarks(noted: number, deals: number): string[] {
  return noted === deals ? [] : [`Something is noted on ${formatCount(noted)} of ${formatCount(deals)} deals.`];
}

/** How old leads have to be, and how much oftener the ones are won than the others. */
function leadRemarks({ finding, verdict }: Telling, { days, young, listed }: Leads): string[] {
  const ratio = finding.ratio?.interval;
  const times =
    ratio === undefined || verdict === 'not-enough-evidence'
      ? ''
      : `That is likely ${formatRatio(ratio[0])} to ${formatRatio(ratio[1])} as often.`;
  if (listed)
    return [times, 'Leads and wins are those that the list of campaigns states, whoever the leads were.'].filter(some);
  const course = days === null ? '' : `Counted in leads first touched at least ${formatDays(days)} ago`;
  const left = young === 0 ? '.' : `; ${formatCount(young)} newer ${unitsOf(young, 'leads')} are left out.`;
  return [times, course === '' ? '' : `${course}${left}`].filter(some);
}

const some = (remark: string): boolean => remark !== '';

const TRACED = {
  named: 'Wins are of deals that name the campaign.',
  touched: 'A deal counts for the campaign of its first touch.',
  either: 'A deal counts for the campaign that it names, otherwise for that of its first touch.',
  listed: 'Wins are those that the list of campaigns states; no deal can be traced to its campaign.',
} as const;
