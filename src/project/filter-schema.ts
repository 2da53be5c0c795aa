import { z } from 'zod';
import type { Filter } from '../model/filter.ts';
import { show } from './explain-issue.ts';
import { chosenBy, exactly, isDay, label, text } from './shapes.ts';

const value = z.union([text, z.number(), z.boolean()], {
  error: (issue) => `must be text, a number, or true or false, not ${show(issue.input)}`,
});
const bound = z
  .union([z.number(), z.string()])
  .refine((limit) => typeof limit === 'number' || isDay(limit), {
    error: (issue) => `must be a number, or a day such as "2026-01-31", not ${show(issue.input)}`,
  })
  .optional();
const titles = z.array(label).readonly();

const BY_OPERATOR = {
  in: exactly({ field: label, in: z.array(value).readonly() }),
  not_in: exactly({ field: label, not_in: z.array(value).readonly() }),
  at_least: exactly({ field: label, at_least: bound, at_most: bound }),
  at_most: exactly({ field: label, at_least: bound, at_most: bound }),
  is_known: exactly({ field: label, is_known: z.boolean() }),
  title_matches: exactly({ field: label, title_matches: titles, title_excludes: titles.optional() }),
  all: exactly({ all: z.array(z.lazy(() => filter)).readonly() }),
  any: exactly({ any: z.array(z.lazy(() => filter)).readonly() }),
  not: exactly({ not: z.lazy(() => filter) }),
  has: exactly({
    has: z.enum(['touches', 'people']),
    where: z.lazy(() => filter).optional(),
    at_least: z.int().min(1).optional(),
    before: z.enum(['created_date', 'close_date']).optional(),
  }),
} satisfies Record<string, z.ZodType<Filter>>;

const FORMS =
  '{ "field", "in": [...] }, { "field", "not_in": [...] }, { "field", "at_least" and/or "at_most" }, { "field", "is_known" }, ' +
  '{ "field", "title_matches": [...] }, { "all": [...] }, { "any": [...] }, { "not": … } or { "has": "touches" | "people", … }';

/** Which deals: the recursive rule of memberships, segments and comparisons. */
export const filter: z.ZodType<Filter> = chosenBy<Filter>((given) => {
  const has = (key: string): boolean => Object.hasOwn(given, key);
  if (has('has')) return BY_OPERATOR.has;
  for (const group of ['all', 'any', 'not'] as const) if (has(group)) return BY_OPERATOR[group];
  for (const operator of ['in', 'not_in', 'title_matches', 'is_known', 'at_least', 'at_most'] as const) {
    if (has(operator)) return BY_OPERATOR[operator];
  }
  const keys = Object.keys(given).map((key) => JSON.stringify(key));
  return { unchosen: `is not a filter: it has ${keys.join(', ') || 'no keys'}. A filter is one of ${FORMS}` };
});
