import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/model/outcome.ts';
import { placeWith } from '../../../src/state/imports/load-sources.ts';
import { outcomeOrigins } from '../../../src/state/imports/why-outcome.ts';

/** Labels as they are placed, each with why. */
function told(labels: readonly string[], given?: Record<string, string>): [string, Outcome, string | undefined][] {
  const counted = labels.map((label) => ({ label, deals: 1 }));
  const placed = placeWith(given)(counted);
  const outcomeOf = (label: string): Outcome => placed.get(label) ?? 'unmapped';
  const origins = outcomeOrigins(
    counted.map((one) => ({ ...one, outcome: outcomeOf(one.label) })),
    given,
  );
  return labels.map((label) => [label, outcomeOf(label), origins.get(label)]);
}

test('a stage that no dictionary holds is told to be taken as open, not recognised', () => {
  expect(told(['Closed Won', 'Closed Lost', 'Proposal', 'Legal desk', 'Signed'])).toEqual([
    ['Closed Won', 'won', 'recognised'],
    ['Closed Lost', 'lost', 'recognised'],
    ['Proposal', 'open', 'recognised'],
    ['Legal desk', 'open', 'taken-as-open'],
    ['Signed', 'unmapped', 'not-recognised'],
  ]);
});

test('what flags say is recognised; a stage beside them is taken as open only where they leave that open', () => {
  const stages = [
    'closed, won',
    'closed, not won',
    'not won · Legal desk',
    'closed · Legal desk',
    'not won · Closed Won',
  ];
  expect(told(stages)).toEqual([
    ['closed, won', 'won', 'recognised'],
    ['closed, not won', 'lost', 'recognised'],
    ['not won · Legal desk', 'open', 'taken-as-open'],
    ['closed · Legal desk', 'unmapped', 'not-recognised'],
    ['not won · Closed Won', 'unmapped', 'not-recognised'],
  ]);
  expect(told(['closed · Legal desk'], { 'closed · Legal desk': 'lost' })).toEqual([
    ['closed · Legal desk', 'lost', 'chosen'],
  ]);
});

test('what a person placed is chosen, and what stands for the rest says so', () => {
  expect(told(['1', '2', '0'])).toEqual([
    ['1', 'won', 'recognised'],
    ['2', 'lost', 'recognised'],
    ['0', 'open', 'recognised'],
  ]);
  expect(told(['Signed', 'Legal desk', ''], { signed: 'won', '*': 'open' })).toEqual([
    ['Signed', 'won', 'chosen'],
    ['Legal desk', 'open', 'rest'],
    ['', 'unmapped', 'not-recognised'],
  ]);
});
