import { AMOUNTS } from './adapters-amounts.ts';
import { DISTRIBUTIONS } from './adapters-distributions.ts';
import { DURATIONS } from './adapters-durations.ts';
import { PROPORTIONS } from './adapters-proportions.ts';
import { TABLES } from './adapters-tables.ts';
import { TWO_PROPORTIONS } from './adapters-two-proportions.ts';
import type { Adapter } from './case-input.ts';

/** The reference file's function names, each answered by ours in the file's own field names. */
export const ADAPTERS: Record<string, Adapter> = {
  ...DISTRIBUTIONS,
  ...PROPORTIONS,
  ...TWO_PROPORTIONS,
  ...TABLES,
  ...DURATIONS,
  ...AMOUNTS,
};
