import type { Problem } from '../model/import-plan.ts';
import type { Flaw } from './scan-records.ts';

/** Why a whole record cannot be used. */
export type RecordFault =
  | Flaw
  | 'nul'
  | 'damaged'
  | 'empty'
  | 'repeated-header'
  | 'total'
  | { fields: number; expected: number };

export type SetAside = Problem & { original: readonly string[] };

const LONGEST_VALUE = 200;

/** The record with what is wrong in it and what a person can do. `column` and `value` are given where one cell is to blame. */
export function setAside(
  fault: RecordFault,
  line: number,
  original: readonly string[],
  cell: { column: string | null; value: string } | null = null,
): SetAside {
  const { reason, fix } = wording(fault);
  const value = cell === null ? null : cell.value.slice(0, LONGEST_VALUE);
  return { line, column: cell?.column ?? null, value, reason, fix, original };
}

function wording(fault: RecordFault): { reason: string; fix: string } {
  if (typeof fault === 'object') {
    const { fields, expected } = fault;
    const values = fields === 1 ? '1 value' : `${fields} values`;
    const columns = expected === 1 ? '1 column' : `${expected} columns`;
    return {
      reason: `This row has ${values} for ${columns}.`,
      fix:
        fields > expected
          ? 'Put quotes around values that contain the separator, or remove the extra ones.'
          : 'Add the missing values, or separators for empty ones.',
    };
  }
  switch (fault) {
    case 'stray-quote':
      return {
        reason: 'A quote inside this row is neither the start nor the end of a value.',
        fix: 'Double quotes that belong to a value, and put quotes around that value.',
      };
    case 'open-quote':
      return { reason: 'A quote in this row never closes.', fix: 'Close the quote, or remove it.' };
    case 'too-long':
      return { reason: 'This row is longer than 1,900,000 bytes.', fix: 'Shorten its longest value.' };
    case 'nul':
      return { reason: 'A value holds a NUL character.', fix: 'Remove the character, or export the file again.' };
    case 'damaged':
      return {
        reason: 'A value holds bytes that are no text in this encoding.',
        fix: 'Export the file again as UTF-8, or choose another encoding.',
      };
    case 'empty':
      return { reason: 'Every value of this row is empty.', fix: 'Delete the row if nothing is missing.' };
    case 'repeated-header':
      return { reason: 'This row repeats the header.', fix: 'Delete the row.' };
    case 'total':
      return {
        reason: 'This row is a total of other rows.',
        fix: 'Export the file again without totals, or delete the row.',
      };
    default:
      return fault satisfies never;
  }
}
