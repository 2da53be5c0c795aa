import type { ColumnEvidence } from './column-evidence.ts';
import { readableShare } from './guess-date.ts';

/** Fields of words that a header can promise and a column of days cannot hold. */
const WORDED: ReadonlySet<string> = new Set(['outcome', 'stage']);

/** The day that is meant where a column of days is headed like one of those fields. */
const CLOSED: ReadonlySet<string> = new Set(['closed', 'is closed', 'isclosed']);

export const promisesWords = (field: string): boolean => WORDED.has(field);

/** The field of a column of days whose header promises words, as a suggestion. */
export const dayInstead = (header: string): string | null => (CLOSED.has(header) ? 'close_date' : null);

/** Whether every value of a column is a day. */
export const isDayColumn = ({ values }: ColumnEvidence): boolean =>
  values.size > 0 && readableShare(values).share === 1;
