/** Which rows of a file count, where a person has said so. */
export type RowChoices = {
  /** Fingerprint of the headers: exports of one kind have the same. */
  headers?: string | null;
  /** Fields that tell deals apart where they have no id. */
  told_apart_by?: readonly string[];
  /** Leaves out rows that say exactly what an earlier row of their table says. */
  without_copies?: boolean;
  /** Leaves out deals that the export before had and this one has not. */
  without_vanished?: boolean;
  /** Groups of deals that count as one, by their names. */
  as_one?: readonly (readonly string[])[];
  /** It holds rows of another file again that were set aside there: line here → line there. */
  corrects?: { file: string; lines: ReadonlyMap<number, number> };
  /** Groups of deals that look alike and are not one. */
  apart?: readonly (readonly string[])[];
};

/** Which part of a table is the export before a part: the last one of the same kind. Null where there is none. */
export function exportBefore(sources: readonly RowChoices[], parts: readonly number[], part: number): number | null {
  const headersOf = (each: number) => sources[parts[each] ?? -1]?.headers ?? null;
  const headers = headersOf(part);
  if (headers === null) return null;
  for (let before = part - 1; before >= 0; before -= 1) if (headersOf(before) === headers) return before;
  return null;
}
