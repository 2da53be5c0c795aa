import type { RowChoices } from '../../tables/row-choices.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { type PlannedSource, sourceFileOf } from './load-sources.ts';

/** Which rows count, for each file of the tables in their order. */
export function rowChoices(warehouse: Pick<Warehouse, 'files'>, files: readonly PlannedSource[]): RowChoices[] {
  return warehouse.files.map(({ file: name }) => {
    const file = files.find(({ given }) => given.name === name);
    return (file === undefined ? undefined : sourceFileOf(file)) ?? {};
  });
}
