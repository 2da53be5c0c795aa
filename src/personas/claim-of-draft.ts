import type { Claim, Comparison, Measure } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import { wordsOf } from '../model/words.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { comparesOf, MEASURE_WORDS } from './measure-words.ts';

/** The claim that a draft states, or what it still needs, as a sentence. */
export type DraftReading = { claim: Claim } | { needs: string };

export function claimOf(draft: ClaimDraft): DraftReading {
  const { measure } = draft;
  const about: { segment?: Filter } = draft.segment === null ? {} : { segment: draft.segment };
  const versus: { versus?: Filter } = draft.versus === null ? {} : { versus: draft.versus };
  switch (measure) {
    case 'win_rate':
    case 'conversion':
      return withComparison(draft, (comparison) => ({ measure, ...comparison, ...about }));
    case 'time_to_close':
    case 'time_to_win':
      return withComparison(draft, (comparison) => ({ measure, ...comparison, ...about }));
    case 'coverage':
      return withComparison(draft, (comparison) => ({ measure, ...comparison }));
    case 'win_rate_ratio':
      return withComparison(draft, (comparison) => ({ measure, ...versus, ...comparison, ...about }));
    case 'deal_size': {
      const { statistic, among } = draft;
      return withComparison(draft, (comparison) => ({ measure, statistic, among, ...comparison, ...about }));
    }
    case 'cost_per_win': {
      const { campaigns } = draft;
      return withComparison(draft, (comparison) => ({ measure, campaigns, ...comparison, ...about }));
    }
    case 'language': {
      const { says, low } = draft;
      if (says.length === 0) return { needs: 'Write the words that customers use.' };
      if (says.some((term) => wordsOf(term).length === 0)) return { needs: 'Write words: letters or numbers.' };
      if (low === null) return { claim: { measure, says, ...about } };
      return withComparison(draft, (comparison) => ({ measure, says, ...comparison, ...about }));
    }
    case 'campaign_conversion': {
      const { campaigns, against, against_campaigns, direction } = draft;
      if (!against) return withComparison(draft, (comparison) => ({ measure, campaigns, ...comparison, ...about }));
      if ('all' in campaigns && campaigns.all.length === 0) return { needs: 'Say which campaigns.' };
      const others: { versus?: Filter } = against_campaigns === null ? {} : { versus: against_campaigns };
      return { claim: { measure, campaigns, ...others, direction, ...about } };
    }
    case 'win_rate_order':
      return { claim: { measure, ...versus, direction: draft.direction, ...about } };
    case 'duration_order':
    case 'deal_size_order': {
      const { direction } = draft;
      if (direction === 'same') return { needs: 'Choose higher or lower.' };
      if (measure === 'deal_size_order') return { claim: { measure, ...versus, direction, ...about } };
      return { claim: { measure, ...versus, direction, of: draft.of, ...about } };
    }
    case 'top_category':
      return topCategory(draft, about);
    case 'best_segment': {
      const { field, value, best } = draft;
      if (field === '') return { needs: 'Choose a field.' };
      return value.trim() === '' ? { needs: NO_VALUE } : { claim: { measure, field, value, is: best, ...about } };
    }
    case 'share': {
      const { field, values, among } = draft;
      if (field === '') return { needs: 'Choose a field.' };
      if (values.length === 0) return { needs: NO_VALUE };
      return withComparison(draft, (comparison) => ({ measure, field, in: values, among, ...comparison, ...about }));
    }
    case 'belief': {
      const statement = draft.belief.trim();
      return statement === '' ? { needs: 'Write down what you believe.' } : { claim: { measure, statement } };
    }
    default:
      return measure satisfies never;
  }
}

const NO_VALUE = 'Choose a value of the field.';

function topCategory(draft: ClaimDraft, about: { segment?: Filter }): DraftReading {
  const { field, value, among, is, top } = draft;
  if (field === '') return { needs: 'Choose a field.' };
  if (value.trim() === '') return { needs: NO_VALUE };
  if (top === null || top < 1 || !Number.isInteger(top))
    return { needs: 'Write among how many: a whole number from 1.' };
  return {
    claim: {
      measure: 'top_category',
      field,
      value,
      among,
      ...(is ? {} : { is }),
      ...(top === 1 ? {} : { top }),
      ...about,
    },
  };
}

function withComparison(draft: ClaimDraft, make: (comparison: Comparison) => Claim): DraftReading {
  const comparison = comparisonOf(draft);
  return typeof comparison === 'string' ? { needs: comparison } : { claim: make(comparison) };
}

const EXAMPLES: Record<Measure, string> = {
  win_rate: '30',
  conversion: '20',
  win_rate_ratio: '1.5',
  win_rate_order: '',
  top_category: '',
  best_segment: '',
  share: '40',
  time_to_close: '90',
  time_to_win: '45',
  deal_size: '12000',
  duration_order: '',
  deal_size_order: '',
  cost_per_win: '5000',
  campaign_conversion: '5',
  language: '10',
  coverage: '80',
  belief: '',
};

function comparisonOf(draft: ClaimDraft): Comparison | string {
  const { measure, low, high } = draft;
  const { number } = MEASURE_WORDS[measure];
  const compare = comparesOf(measure).includes(draft.compare) ? draft.compare : 'at_least';
  if (low === null) return `Write a number, such as ${EXAMPLES[measure]}.`;
  const flaw = flawOf(low, number) ?? (compare === 'between' && high !== null ? flawOf(high, number) : null);
  if (flaw !== null) return flaw;
  const value = stored(low, number);
  if (compare !== 'between') return { [compare]: value } as Comparison;
  if (high === null) return 'Write both ends of the range.';
  return low > high ? 'The range runs from its higher to its lower end.' : { between: [value, stored(high, number)] };
}

function flawOf(value: number, number: (typeof MEASURE_WORDS)[Measure]['number']): string | null {
  if (number === 'percent' && (value < 0 || value > 100)) return 'A share lies between 0% and 100%.';
  if (number === 'times' && value <= 1) {
    return 'A multiple can be tested above 1. For less, state it as an order or as a win rate.';
  }
  return value < 0 ? 'Write a number from 0 on.' : null;
}

// 33 / 100 is exact enough on screen and must be so in the file too.
const stored = (value: number, number: (typeof MEASURE_WORDS)[Measure]['number']): number =>
  number === 'percent' ? Number((value / 100).toPrecision(12)) : value;
