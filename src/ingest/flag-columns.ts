import { FLAG_FIELDS, type FlagField, readFlag } from '../model/outcome-flags.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { normaliseHeader, withoutObject } from './normalise-header.ts';

/** Headers of flags, as `normaliseHeader` spells them. */
const HEADERS: Readonly<Record<FlagField, readonly string[]>> = {
  is_closed: ['closed', 'is closed', 'isclosed', 'is deal closed', 'hs is closed'],
  is_won: ['won', 'is won', 'iswon', 'is closed won', 'hs is closed won'],
  is_lost: ['lost', 'is lost', 'islost', 'is closed lost', 'hs is closed lost'],
};

const FIELDS = new Map(FLAG_FIELDS.flatMap((field) => HEADERS[field].map((header) => [header, field] as const)));

/**
 * Which columns of deals are flags: the header says so and every value is a yes or a no. "Won" over words or "Closed"
 * over days is none.
 */
export function flagColumns(
  columns: readonly { header: string | null }[],
  evidence: readonly ColumnEvidence[],
): Map<number, FlagField> {
  const found = new Map<number, FlagField>();
  for (const [index, { header }] of columns.entries()) {
    if (header === null) continue;
    const field = FIELDS.get(normaliseHeader(header)) ?? FIELDS.get(withoutObject(header, 'deals'));
    const values = [...(evidence[index]?.values ?? [])];
    if (field !== undefined && values.length > 0 && values.every((value) => readFlag(value) !== null))
      found.set(index, field);
  }
  return found;
}
