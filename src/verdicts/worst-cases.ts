import type { Evidence, Tally } from '../assumptions/evidence.ts';
import type { Countable } from './judge-evidence.ts';

// Further out than any duration or amount, and still a number that can be sorted and halved.
const FARTHEST = 1e15;

/**
 * The same evidence with every blank record counted the one way and the other, as G0 asks.
 * Null where blanks cannot be placed without knowing more about them.
 */
export function worstCases(evidence: Countable): readonly [Countable, Countable] | null {
  const blank = evidence.eligible - evidence.recorded;
  const whole = { eligible: evidence.eligible, recorded: evidence.eligible };
  switch (evidence.kind) {
    case 'rate': {
      const { low, high } = evidence.bounds;
      return [
        { ...evidence, ...whole, share: low },
        { ...evidence, ...whole, share: high },
      ];
    }
    case 'two-rates': {
      const { low, high } = evidence.bounds;
      return [
        { ...evidence, ...whole, first: low[0], second: low[1] },
        { ...evidence, ...whole, first: high[0], second: high[1] },
      ];
    }
    case 'categories':
      return categoryCases(evidence, blank);
    case 'spells': {
      const longest = evidence.spells.reduce((most, spell) => Math.max(most, spell.days), 0);
      return [
        { ...evidence, ...whole, spells: [...evidence.spells, { days: 0, event: true, deals: blank }] },
        { ...evidence, ...whole, spells: [...evidence.spells, { days: longest, event: false, deals: blank }] },
      ];
    }
    case 'wins':
      return [
        { ...evidence, ...whole, days: withBlanks(evidence.days, 0, blank) },
        { ...evidence, ...whole, days: withBlanks(evidence.days, FARTHEST, blank) },
      ];
    case 'amounts':
      return [
        { ...evidence, ...whole, amounts: withBlanks(evidence.amounts, 0, blank) },
        { ...evidence, ...whole, amounts: withBlanks(evidence.amounts, FARTHEST, blank) },
      ];
    case 'segments':
    case 'cost':
    case 'two-samples':
      return null;
    default:
      return evidence satisfies never;
  }
}

const withBlanks = (tally: Tally, value: number, deals: number): Tally => [...tally, { value, deals }];

type Categories = Extract<Evidence, { kind: 'categories' }>;

function categoryCases(evidence: Categories, blank: number): readonly [Countable, Countable] | null {
  const { claimed, rivals, eligible } = evidence;
  const strongest = Math.max(0, ...rivals.map(({ deals }) => deals));
  const rival = rivals.find(({ deals }) => deals === strongest);
  if (rival === undefined) return null;
  const against = rivals.map((each) =>
    each === rival ? { ...each, deals: each.deals + blank, without_claimed: each.without_claimed + blank } : each,
  );
  const claim = { ...claimed, deals: claimed.deals + blank };
  const with_claimed = rivals.map((each) => ({ ...each, claimed_without: each.claimed_without + blank }));
  return [
    { ...evidence, recorded: eligible, rivals: against },
    { ...evidence, recorded: eligible, claimed: claim, rivals: with_claimed },
  ];
}
