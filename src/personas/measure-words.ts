import type { Claim, Measure } from '../model/claim.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** What the number of a comparison is; null: the measure compares without one. */
export type NumberKind = 'percent' | 'days' | 'money' | 'times';

type Words = {
  /** In the list of measures. */
  name: string;
  /** Under it, once chosen. */
  explained: string;
  number: NumberKind | null;
};

/** Every measure in plain words, in the order in which they are offered. */
export const MEASURE_WORDS: Record<Measure, Words> = {
  win_rate: { name: 'Win rate', explained: 'Won deals out of all that closed, won or lost.', number: 'percent' },
  conversion: {
    name: 'Conversion of created deals',
    explained: 'Won deals out of all that were created and have had time to close. For files without lost deals.',
    number: 'percent',
  },
  win_rate_ratio: {
    name: 'Win rate as a multiple of others',
    explained: 'So many times as often as the deals it is compared with.',
    number: 'times',
  },
  win_rate_order: {
    name: 'Win more or less often than others',
    explained: 'Which of two groups wins more often, or that both win alike (within 5 points).',
    number: null,
  },
  top_category: {
    name: 'Most frequent value of a field',
    explained: 'That one value comes first, such as a loss reason or a deciding role.',
    number: null,
  },
  best_segment: {
    name: 'Value with the best or worst win rate',
    explained: 'Among all values of a field that have enough closed deals.',
    number: null,
  },
  share: {
    name: 'Share of deals with a value',
    explained: 'Out of the deals where the field is filled in.',
    number: 'percent',
  },
  time_to_close: {
    name: 'Time to close',
    explained: 'Median days from created to won or lost, counting deals that are still open.',
    number: 'days',
  },
  time_to_win: { name: 'Time to win', explained: 'Median days from created to won.', number: 'days' },
  deal_size: { name: 'Deal size', explained: 'Amount in the currency of the project.', number: 'money' },
  duration_order: {
    name: 'Take longer or shorter than others',
    explained: 'Which of two groups takes more days.',
    number: null,
  },
  deal_size_order: {
    name: 'Larger or smaller deals than others',
    explained: 'Which of two groups of won deals is larger.',
    number: null,
  },
  cost_per_win: {
    name: 'Cost per win',
    explained: 'What campaigns spent for each deal that they brought and that was won.',
    number: 'money',
  },
  campaign_conversion: {
    name: 'Conversion of campaigns',
    explained: 'Leads that came by campaigns and were won, against those of other campaigns or against a number.',
    number: 'percent',
  },
  language: {
    name: 'Words that customers use',
    explained: 'Deals with notes, e-mails or interviews in which one of the words is said.',
    number: 'percent',
  },
  coverage: {
    name: 'Coverage of all personas',
    explained: 'Closed deals that belong to at least one persona.',
    number: 'percent',
  },
  belief: {
    name: 'A belief',
    explained: 'Something that no data can answer. It is shown as a belief and never counted.',
    number: null,
  },
};

/** Measures about the deals of one persona, and those about all personas together. */
export const measuresFor = (portfolio: boolean): readonly Measure[] =>
  (Object.keys(MEASURE_WORDS) as Measure[]).filter((measure) => portfolio || measure !== 'coverage');

export type CompareWord = 'at_least' | 'at_most' | 'between' | 'about';

export const COMPARE_WORDS: Record<CompareWord, string> = {
  at_least: 'at least',
  at_most: 'at most',
  between: 'between',
  about: 'about',
};

/** Measures that speak of certain campaigns. */
export const namesCampaigns = (measure: Measure): boolean =>
  measure === 'cost_per_win' || measure === 'campaign_conversion';

/** A ratio can only be tested as "at least" so many times. */
export const comparesOf = (measure: Measure): readonly CompareWord[] => {
  if (MEASURE_WORDS[measure].number === null) return [];
  return measure === 'win_rate_ratio' ? ['at_least'] : ['at_least', 'at_most', 'between', 'about'];
};

/** Measures that are held against other deals. */
export const isCompared = (measure: Measure): boolean =>
  measure === 'win_rate_ratio' ||
  measure === 'win_rate_order' ||
  measure === 'duration_order' ||
  measure === 'deal_size_order';

export type MeasureWithField = Extract<Claim, { field: string }>['measure'];

/** Measures that count the values of a field. */
export const hasField = (measure: Measure): measure is MeasureWithField =>
  measure === 'top_category' || measure === 'best_segment' || measure === 'share';

/** Drafts that say which of two sides is ahead. */
export const statesOrder = ({ measure, against }: Pick<ClaimDraft, 'measure' | 'against'>): boolean =>
  measure === 'campaign_conversion' ? against : isCompared(measure) && measure !== 'win_rate_ratio';
