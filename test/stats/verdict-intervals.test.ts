import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ADAPTERS } from './adapters.ts';
import type { Input } from './case-input.ts';
import { deviations } from './deviations.ts';

type VerdictCase = { id: string; kind: string; input: Input; conf: number; interval: Record<string, unknown> };

const file = resolve(import.meta.dirname, 'reference/stats-verdicts.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: VerdictCase[] };

const KINDS: Record<string, (input: Input, conf: number) => Record<string, unknown>> = {
  rate_at_least: (input, conf) => ADAPTERS.wilson_ci!({ ...input, conf }),
  rate_at_most: (input, conf) => ADAPTERS.wilson_ci!({ ...input, conf }),
  rate_between: (input, conf) => ADAPTERS.wilson_ci!({ ...input, conf }),
  ratio_at_least: (input, conf) => {
    const { ratio, lower, upper } = ADAPTERS.risk_ratio_score_ci!({ ...input, conf, correction: true });
    return { estimate: ratio, lower, upper };
  },
  order_a_above_b: (input, conf) => {
    const { diff, lower, upper } = ADAPTERS.newcombe_diff_ci!({ ...input, conf });
    return { estimate: diff, lower, upper };
  },
  median_at_least: (input, conf) => {
    const { median, lower, upper } = ADAPTERS.median_orderstat_ci!({ ...input, conf });
    return { estimate: median, lower, upper };
  },
  km_median_at_most: (input, conf) => {
    const result = ADAPTERS.km_quantiles!({ ...input, conf, conf_type: 'log-log', probs: [0.5] });
    const [estimate, lower, upper] = [result.quantile, result.lower, result.upper].map(
      (limits) => (limits as (number | null)[])[0],
    );
    // A band that never comes down to one half leaves the median open upward.
    return { estimate, lower, upper: upper ?? Infinity };
  },
};

test('the interval of every verdict case is reproduced', () => {
  expect(cases).toHaveLength(126);
  const misses = cases.flatMap(({ id, kind, input, conf, interval }) => {
    const found = deviations(interval, KINDS[kind]?.(input, conf), { abs: 1e-6, rel: 1e-6 });
    return found.map((miss) => `${id} ${kind}: ${miss}`);
  });
  expect(misses).toEqual([]);
});
