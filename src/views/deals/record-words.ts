import type { Outcome } from '../../model/outcome.ts';
import type { RecordPart } from '../../tables/deal-record.ts';

export const OUTCOME_LOOK: Record<Outcome, { word: string; look: string }> = {
  won: { word: 'Won', look: 'bg-holds-wash text-holds' },
  lost: { word: 'Lost', look: 'bg-contradicted-wash text-contradicted' },
  open: { word: 'Open', look: 'bg-accent-wash text-accent' },
  unmapped: { word: 'Stage not placed', look: 'bg-unknown-wash text-unknown' },
};

/** "People · 3"; what there is one of needs no number. */
export function partTitle({ of, total }: Pick<RecordPart, 'of' | 'total'>): string {
  const title = TITLES[of];
  return total === 1 ? title : `${title} · ${total}`;
}

const TITLES: Record<RecordPart['of'], string> = {
  deals: 'The deal',
  people: 'People',
  campaigns: 'Campaign',
  touches: 'Touches',
  losses: 'Lost deal and interviews',
  notes: 'Notes',
  observations: 'Survey and usage counts',
  lookup: 'Looked up',
};

type Value = RecordPart['rows'][number][number];

const LONG = 80;
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

export const isBlank = (value: Value | undefined): boolean =>
  value === null || value === undefined || String(value).trim() === '';

/** Needs a line of its own. */
export const isLong = (words: string): boolean => words.length > LONG || words.includes('\n');

export const valueWords = (value: Value): string =>
  value === null ? '' : typeof value === 'number' ? number.format(value) : String(value);
