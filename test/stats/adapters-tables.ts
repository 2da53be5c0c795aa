import type { Adapter } from './case-input.ts';

/** Tables of counts, strata and clusters. */
export const TABLES: Record<string, Adapter> = {};
