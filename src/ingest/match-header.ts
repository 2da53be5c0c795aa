import type { Tool } from '../model/import-plan.ts';
import type { TableName } from '../model/tables.ts';
import type { Alias, AliasDictionary } from './aliases.ts';
import { normaliseHeader, withoutObject } from './normalise-header.ts';

export type Match = {
  field: string;
  /** 1 exact for the tool, 2 normalised for the tool, 3 exact or normalised for any tool, 4 a suggestion. */
  rank: 1 | 2 | 3 | 4;
};

/** Fields that a header may mean in a table, best first, each field once. Whole headers only, never a part of one. */
export function matchHeader(header: string, table: TableName, tool: Tool | null, aliases: AliasDictionary): Match[] {
  if (table === 'lookup') return [];
  const { exact, normalised } = aliases[table];
  const same = exact.get(header.trim()) ?? [];
  const alike = [
    ...(normalised.get(normaliseHeader(header)) ?? []),
    ...(normalised.get(withoutObject(header, table)) ?? []),
  ];
  const best = new Map<string, Match['rank']>();
  const add = (alias: Alias, rank: Match['rank']) => {
    const reached = alias.seen ? rank : 4;
    if (reached < (best.get(alias.field) ?? 5)) best.set(alias.field, reached);
  };
  for (const alias of same) add(alias, tool !== null && alias.tool === tool ? 1 : 3);
  for (const alias of alike) add(alias, tool !== null && alias.tool === tool ? 2 : 3);
  return [...best].map(([field, rank]) => ({ field, rank })).sort((one, other) => one.rank - other.rank);
}
