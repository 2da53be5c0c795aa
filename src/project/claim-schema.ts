import { z } from 'zod';
import type { Claim, Measure } from '../model/claim.ts';
import { explainIssue } from './explain-issue.ts';
import { filter } from './filter-schema.ts';
import { chosenBy, exactly, label, looseText } from './shapes.ts';

const COMPARISONS = ['at_least', 'at_most', 'between', 'about'] as const;
const segment = { segment: filter.optional() };
const versus = { versus: filter.optional() };
const among = z.enum(['won', 'lost', 'closed', 'all']);
const higherOrLower = z.enum(['higher', 'lower']);
const direction = z.enum(['higher', 'lower', 'same']);

const share = z.number().refine((value) => value >= 0 && value <= 1, {
  error: (issue) => `is a share from 0 to 1 (0.25 for 25%), not ${String(issue.input)}`,
});
const ratio = z.number().gt(0);
const magnitude = z.number().min(0);

function comparison(value: z.ZodType<number>) {
  return {
    at_least: value.optional(),
    at_most: value.optional(),
    between: z
      .tuple([value, value], { error: 'must be a list of two numbers, such as [0.2, 0.3]' })
      .readonly()
      .optional(),
    about: value.optional(),
  };
}

type Compared = { [K in (typeof COMPARISONS)[number]]?: unknown };

/** How many of the four comparisons a claim may have besides what else it says. */
function comparing<S extends z.ZodType<Compared>>(schema: S, rule: { direction?: true; optional?: true } = {}): S {
  return schema.superRefine((claim: Compared & { direction?: unknown }, context) => {
    const allowed = rule.direction ? [...COMPARISONS, 'direction' as const] : COMPARISONS;
    const present = allowed.filter((key) => claim[key] !== undefined);
    const enough = present.length === 1 || (present.length === 0 && rule.optional);
    if (!enough) {
      const found = present.length === 0 ? 'none is there' : `${present.join(' and ')} are there`;
      context.addIssue({ code: 'custom', message: `needs exactly one of ${allowed.join(', ')}; ${found}` });
    }
    if (Array.isArray(claim.between) && claim.between[0] > claim.between[1]) {
      const [from, to] = claim.between;
      context.addIssue({
        code: 'custom',
        path: ['between'],
        message: `must run from low to high, not from ${from} to ${to}`,
      });
    }
  });
}

const rate = <M extends string>(measure: M) =>
  comparing(exactly({ measure: z.literal(measure), ...comparison(share), ...segment }));
const days = <M extends string>(measure: M) =>
  comparing(exactly({ measure: z.literal(measure), ...comparison(magnitude), ...segment }));

/** One schema for every measure that a project file may name. */
const BY_MEASURE = {
  win_rate: rate('win_rate'),
  conversion: rate('conversion'),
  win_rate_ratio: comparing(
    exactly({ measure: z.literal('win_rate_ratio'), ...versus, ...comparison(ratio), ...segment }),
  ),
  win_rate_order: exactly({ measure: z.literal('win_rate_order'), ...versus, direction, ...segment }),
  top_category: exactly({
    measure: z.literal('top_category'),
    field: label,
    value: looseText,
    among,
    is: z.boolean().optional(),
    top: z.int().min(1).optional(),
    ...segment,
  }),
  best_segment: exactly({
    measure: z.literal('best_segment'),
    field: label,
    value: looseText,
    is: z.enum(['best', 'worst']),
    ...segment,
  }),
  share: comparing(
    exactly({
      measure: z.literal('share'),
      field: label,
      in: z.array(looseText).readonly(),
      among,
      ...comparison(share),
      ...segment,
    }),
  ),
  time_to_close: days('time_to_close'),
  time_to_win: days('time_to_win'),
  deal_size: comparing(
    exactly({
      measure: z.literal('deal_size'),
      statistic: z.enum(['median', 'mean']).optional(),
      among: among.optional(),
      ...comparison(magnitude),
      ...segment,
    }),
  ),
  duration_order: exactly({
    measure: z.literal('duration_order'),
    ...versus,
    direction: higherOrLower,
    of: z.enum(['time_to_win', 'time_to_close']).optional(),
    ...segment,
  }),
  deal_size_order: exactly({ measure: z.literal('deal_size_order'), ...versus, direction: higherOrLower, ...segment }),
  coverage: comparing(exactly({ measure: z.literal('coverage'), ...comparison(share) })),
  belief: exactly({ measure: z.literal('belief'), statement: label }),
  cost_per_win: comparing(
    exactly({ measure: z.literal('cost_per_win'), campaigns: filter, ...comparison(magnitude), ...segment }),
  ),
  campaign_conversion: comparing(
    exactly({
      measure: z.literal('campaign_conversion'),
      campaigns: filter,
      ...versus,
      ...comparison(share),
      direction: direction.optional(),
      ...segment,
    }),
    { direction: true },
  ),
  language: comparing(
    exactly({
      measure: z.literal('language'),
      says: z.array(label).min(1).readonly(),
      ...comparison(share),
      ...segment,
    }),
    { optional: true },
  ),
} satisfies { [M in Measure]: z.ZodType<{ measure: M }> };

const measure = z.enum(Object.keys(BY_MEASURE) as (keyof typeof BY_MEASURE)[]);

/** What a persona states. `comparing` has made sure of the one comparison that the union of types asks for. */
export const claim: z.ZodType<Claim> = chosenBy((given) => {
  const named = measure.safeParse(given.measure, { error: explainIssue });
  if (!named.success) return { unchosen: named.error.issues[0]?.message ?? '', key: 'measure' };
  return BY_MEASURE[named.data] as unknown as z.ZodType<Claim>;
});
