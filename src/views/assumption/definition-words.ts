import { formatCount, formatMoneyShort, formatShare } from '../../model/format.ts';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Definition, Variant, VariantGap } from '../../verdicts/variant.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

export const DEFINITION_NAMES: Record<Definition, string> = {
  'closed-date': 'Won of all closed deals',
  narrow: 'Without losses to no decision',
  adjusted: 'Adjusted for deals still open',
  'stale-as-lost': 'Stale open deals counted as lost',
  'created-cohort': 'Won of all deals created',
  'by-value': 'By value instead of count',
};

const GAPS: Record<VariantGap, string> = {
  'no-dates': 'cannot be told without created and close dates',
  'no-open': 'cannot be told: the files do not hold the open deals',
  few: 'too few deals to tell',
  untimed: 'cannot be told: too many deals lack a date',
  unsteady: 'cannot be told: a few late deals would decide',
  'no-reasons': 'cannot be told without loss reasons or stages',
  'no-amounts': 'cannot be told: too many amounts of won or lost deals are missing',
  'not-mature': 'cannot be told: no quarter of deals has run its course',
};

/** Whether a definition says something of the claim. */
export const speaks = ({ verdict, gap }: Variant): boolean => verdict !== null && gap === null;

/** "60 of 200 (30%)", "$1.2M of $4M (30%)"; why it says nothing where it does not. */
export function countedWords(variant: Variant, currency: string | undefined): string {
  const { definition, x, n, open, amounts, estimate, gap } = variant;
  if (gap !== null && gap !== 'few') return GAPS[gap];
  if (estimate === null || n === null) return GAPS.few;
  const share = formatShare(estimate, n);
  const few = gap === 'few' ? `, ${GAPS.few}` : '';
  if (amounts !== null) {
    const money = (amount: number) => formatMoneyShort(amount, currency);
    return `${money(amounts.won)} of ${money(amounts.closed)} (${share})${few}`;
  }
  const counted = `${formatCount(x ?? 0)} of ${formatCount(n)}`;
  if (definition === 'adjusted') return `${counted}, ${formatCount(open)} open (${share})${few}`;
  return `${counted} (${share})${few}`;
}

/** What the definitions say together. */
export function stressTitle({ variants, decided_by, verdict }: Verdict): string {
  const spoken = variants.filter(speaks);
  const decisive = spoken.find(({ definition }) => definition === decided_by);
  if (decisive === undefined) return 'Too few deals by any definition of the win rate';
  const others = spoken.filter((each) => each.verdict !== decisive.verdict).length;
  if (spoken.length === 1) return 'The win rate can be read in one way only';
  if (others > 0) {
    return `${capitalised(number(others))} of ${number(spoken.length)} definitions ${others === 1 ? 'says' : 'say'} otherwise`;
  }
  const all = spoken.length === 2 ? 'both' : `all ${number(spoken.length)}`;
  return decisive.verdict === verdict
    ? `The verdict is the same under ${all} definitions`
    : `${capitalised(all)} definitions read the same`;
}

export function stressNote({ decided_by, variants }: Verdict): string {
  const stale = variants.find(({ definition }) => definition === 'stale-as-lost')?.open ?? 0;
  const decides =
    decided_by === 'adjusted'
      ? 'The adjusted rate decides: deals still open move it by enough to count.'
      : 'The first one decides.';
  const staleWords =
    stale === 0
      ? ''
      : ` Stale: ${formatCount(stale)} open ${stale === 1 ? 'deal' : 'deals'}, older than nearly all that closed.`;
  return `Of which deals the win rate is a share. ${decides}${staleWords} Dot: rate. Line: likely range. Shaded: where the claim is true.`;
}

/** Every row in one sentence. */
export function stressSummary({ variants }: Verdict, currency: string | undefined): string {
  const rows = variants.map((variant) => {
    const word = variant.verdict !== null && variant.gap === null ? `, ${wordOf(variant)}` : '';
    return `${DEFINITION_NAMES[variant.definition]}: ${countedWords(variant, currency)}${word}`;
  });
  return `${rows.join('; ')}.`;
}

export const wordOf = ({ verdict }: Variant): string =>
  verdict === null ? '' : VERDICT_LOOK[verdict].word.toLowerCase();

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
const number = (n: number): string => NUMBERS[n] ?? formatCount(n);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
