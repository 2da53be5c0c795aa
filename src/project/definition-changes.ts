import { z } from 'zod';
import type { Day } from '../model/quarter.ts';
import { day, exactly, label, text } from './shapes.ts';

const PARTS = ['membership', 'claim', 'mapping', 'setting'] as const;

/**
 * One thing was defined otherwise from a day on. `of` names it: a persona; a persona ("" for the portfolio) and an
 * assumption; a field or a table; a setting. Digests; null before it was stated and after it was removed.
 */
export type DefinitionChange = {
  on: Day;
  part: (typeof PARTS)[number];
  of: readonly string[];
  was: string | null;
  is: string | null;
};

export const definitionChange: z.ZodType<DefinitionChange> = exactly({
  on: day,
  part: z.enum(PARTS),
  of: z.array(text).min(1).max(2).readonly(),
  was: label.nullable(),
  is: label.nullable(),
} satisfies Record<keyof DefinitionChange, z.ZodType>);
