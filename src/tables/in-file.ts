import type { ColumnPlan } from '../model/import-plan.ts';

/** Name of a column while the file is read. */
export const inFile = (column: ColumnPlan): string => `in file ${column.index}`;
