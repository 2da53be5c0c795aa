import type { TableName } from '../../model/tables.ts';
import { decisionsOf } from '../../project/source-schema.ts';
import type { PlannedSource } from './load-sources.ts';

/** The table a file fills, or null where it fills none: unreadable, or a lookup nobody has joined yet. */
export function tableFor({ source, planned }: PlannedSource): TableName | null {
  if (planned.plan.error !== null) return null;
  const decided = source === undefined ? undefined : decisionsOf(source);
  return decided?.table ?? planned.plan.table;
}
