import { z } from 'zod';
import { METHOD, type MethodSettings, type Settings } from '../model/settings.ts';
import { day, dictionary, exactly, label, listOr } from './shapes.ts';

const share = z.number().gt(0).lt(1).optional();
const count = z.int().min(1).max(1_000_000).optional();
const tolerance = z.number().min(0).max(10).optional();
const constant = z.number().min(0).max(1_000_000).optional();

/** One schema under every key of a group of constants, so that a new constant can be overridden from the day it exists. */
function each<K extends string, S extends z.ZodType>(group: Record<K, number>, schema: S): Record<K, S> {
  const keys = Object.keys(group) as K[];
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
}

const quarters = z.int().min(1).max(40).optional();

const drift = exactly({
  fdr: share,
  now: count,
  before: count,
  pooled: quarters,
  quarters,
  most_quarters: quarters,
  quarter_units: count,
  points: tolerance,
  relative: tolerance,
  mix: share,
} satisfies Record<keyof MethodSettings['drift'], z.ZodType>);

const method = exactly({
  strict: z.boolean().optional(),
  confidence: z.number().gt(0.5).lt(1).optional(),
  fdr: share,
  fdr_method: z.enum(['bh', 'by']).optional(),
  minimum: exactly(each(METHOD.minimum, count)).optional(),
  filled: z.number().min(0).max(1).optional(),
  tolerance: exactly(each(METHOD.tolerance, tolerance)).optional(),
  resamples: z.int().min(100).max(100_000).optional(),
  lead_course: share,
  language: exactly({ ...each(METHOD.language, share), terms: count, deals_each: count }).optional(),
  checks: exactly({ ...each(METHOD.checks, share), bulk_losses: count }).optional(),
  drift: drift.optional(),
  period_miss: share,
  stratifiers: z.array(label).max(12).readonly().optional(),
  mix_fields: z.array(label).max(12).readonly().optional(),
  quality: exactly(each(METHOD.quality, constant)).optional(),
  discovery: exactly(each(METHOD.discovery, constant)).optional(),
} satisfies Record<keyof MethodSettings, z.ZodType>);

const rate = z.number().gt(0).max(1_000_000_000);

/** By currency: what one unit of it is worth in the reporting currency; or a list of these, each from a day on. */
const rates = listOr(
  z.array(exactly({ currency: label, from: day.nullable().optional(), rate })).readonly(),
  dictionary(rate),
);

/** Settings as a project states them: every one optional, and of the method only what differs. */
export const settings = exactly({
  as_of: day.optional(),
  window: z
    .union([z.literal('all'), exactly({ quarters: z.int().min(1).max(400) })], {
      error: 'must be "all" or { "quarters": n } with n a whole number from 1',
    })
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, { error: 'must be a currency code of three letters, such as "USD"' })
    .transform((code) => code.toUpperCase())
    .optional(),
  rates: rates.optional(),
  fiscal_year_start: z.int().min(1).max(12).optional(),
  method: method.optional(),
} satisfies Record<keyof Settings, z.ZodType>).superRefine(({ currency, rates: stated }, context) => {
  if (stated === undefined || currency !== undefined) return;
  const message = 'needs "currency" beside it: the currency that the rates convert to';
  context.addIssue({ code: 'custom', path: ['rates'], message });
});

export type StatedSettings = z.infer<typeof settings>;
