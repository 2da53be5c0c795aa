import type { TableName } from '../model/tables.ts';

const OBJECTS: Record<TableName, readonly string[]> = {
  deals: ['deal', 'opportunity', 'potential'],
  people: ['person', 'contact', 'lead'],
  campaigns: ['campaign'],
  touches: ['person', 'contact', 'lead', 'campaign member'],
  losses: ['deal', 'opportunity'],
  notes: ['note'],
  observations: ['observation'],
  lookup: [],
};

/** A header as the alias dictionary compares it: case, punctuation, units in brackets and custom-field endings gone. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/\s*\((?:[a-z]{3}|\*|converted|in utc)\)$/, '')
    .replace(/__[cs]$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without the object's own name in front: "Deal - Stage" among deals is "stage", "Person - Name" stays. */
export function withoutObject(header: string, table: TableName): string {
  const found = /^(.+?)(?: - |: |\.|_(?=[A-Z]))(.+)$/.exec(header.trim());
  if (found === null || !OBJECTS[table].includes(found[1]!.toLowerCase())) return normaliseHeader(header);
  return normaliseHeader(found[2]!);
}
