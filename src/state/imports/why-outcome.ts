import { recogniseOutcomes } from '../../ingest/guess-outcomes.ts';
import type { OutcomeLabel } from '../../tables/outcomes.ts';

export type OutcomeOrigin = 'chosen' | 'rest' | 'recognised' | 'taken-as-open' | 'not-recognised';

/** Why each stage label means what it does. `given`: the labels that a person has placed, `*` for every other. */
export function outcomeOrigins(
  labels: readonly OutcomeLabel[],
  given: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, OutcomeOrigin> {
  const stated = new Set(Object.keys(given ?? {}).map((label) => label.trim().toLowerCase()));
  const recognised = recogniseOutcomes(labels);
  const origin = ({ label, outcome }: OutcomeLabel): OutcomeOrigin => {
    if (stated.has(label.trim().toLowerCase())) return 'chosen';
    if (outcome === 'unmapped') return 'not-recognised';
    if (stated.has('*')) return 'rest';
    return recognised.get(label) === outcome ? 'recognised' : 'taken-as-open';
  };
  return new Map(labels.map((label) => [label.label, origin(label)]));
}
