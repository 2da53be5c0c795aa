import type { RecordPart } from '../../tables/deal-record.ts';
import { isBlank, valueWords } from './record-words.ts';

type Value = RecordPart['rows'][number][number];

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** What stands in the file, where that is something else than what is shown; null where it is the same or unknown. */
export function writtenBeside(value: Value, cell: string | null | undefined): string | null {
  const written = (cell ?? '').replace(/\r\n?/g, '\n').trim();
  if (written === '') return null;
  if (isBlank(value)) return written;
  const isSame = [valueWords(value), String(value)].some((words) => words.trim() === written);
  const isEqual = typeof value === 'number' && PLAIN_NUMBER.test(written) && Number(written) === value;
  return isSame || isEqual ? null : written;
}
