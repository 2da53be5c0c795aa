import type { Assumption } from '../../model/claim.ts';
import { writeDay } from '../../model/write-day.ts';

/** "Stated by Petra Gristen, 14 Jan 2026"; "Stated" alone where nobody wrote down who and when. */
export function statedBy({ stated_by, stated_on }: Pick<Assumption, 'stated_by' | 'stated_on'>): string {
  const by = stated_by === undefined ? '' : ` by ${stated_by}`;
  const on = stated_on === undefined ? '' : `${by === '' ? ' on' : ','} ${writeDay(stated_on)}`;
  return `Stated${by}${on}`;
}
