import { formatCount, formatShare } from '../../model/format.ts';
import type { Voice } from '../../model/voice.ts';
import type { NotedBy, SidePhrase, SpokenSides } from '../../state/words/read-words.ts';

export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  everything: 'Everything noted',
  reps: 'Reps’ notes',
  customers: 'Customers’ own words',
};

const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  everything: 'notes',
  reps: 'reps’ notes',
  customers: 'customers’ own words',
};

const deals = (count: number): string => `${formatCount(count)} ${count === 1 ? 'deal' : 'deals'}`;

/** Deals that speak in a voice. */
export const heardIn = ({ deals: all, by_reps, by_customers }: NotedBy, voice: Voice): number =>
  voice === 'everything' ? all : voice === 'reps' ? by_reps : by_customers;

const phraseOf = ({ words }: SidePhrase): string => `“${words.join(' ')}”`;

/** The side that alone has such notes; null where both have them, or none. */
export function onlySide({ noted, voice }: SpokenSides): 'won' | 'lost' | null {
  const [won, lost] = [heardIn(noted.won, voice), heardIn(noted.lost, voice)];
  if (won > 0 === lost > 0) return null;
  return won > 0 ? 'won' : 'lost';
}

/** What tells won deals from lost ones, as a statement. */
export function sidesTitle(told: SpokenSides): string {
  const [won, lost] = [told.won[0], told.lost[0]];
  if (won !== undefined && lost !== undefined)
    return `${phraseOf(won)} stands out in won deals, ${phraseOf(lost)} in lost ones`;
  if (won !== undefined) return `${phraseOf(won)} stands out in won deals, nothing in lost ones`;
  if (lost !== undefined) return `${phraseOf(lost)} stands out in lost deals, nothing in won ones`;
  const only = onlySide(told);
  const most = told.most[0];
  if (only !== null && most !== undefined)
    return `Only ${only} deals hold ${VOICE_WORDS[told.voice]}; ${phraseOf(most)} is said most`;
  if (most === undefined) return 'No word is in five deals or more';
  return `No word tells won deals from lost ones; ${phraseOf(most)} is said most`;
}

/** How to read the two lists, and whose words they are where that is not what was chosen. */
export function sidesNote(told: SpokenSides, chosen: Voice): string {
  const { noted, voice } = told;
  const counted = `${VOICE_NAMES[voice]}: ${deals(heardIn(noted.won, voice))} won, ${deals(heardIn(noted.lost, voice))} lost.`;
  const both = onlySide(told) === null;
  const read = both ? ' Line on a bar: the other side.' : ' With one side alone there is nothing to hold it against.';
  const clear = told.won.length + told.lost.length > 0;
  const alike = both && !clear ? ' Below: what is said most, on either side.' : '';
  const apart =
    chosen === voice
      ? ''
      : ` The customers’ own words are left out here: they are on ${deals(noted.lost.by_customers)} lost and ${deals(noted.won.by_customers)} won, and would tell who was asked.`;
  return `${counted}${read}${alike}${apart}`;
}

/** "Notes speak for 389 of 1,120 closed deals and 78 open ones: …", of everybody or of a persona. */
export function notedLine({ noted }: SpokenSides, closed: number): string {
  const of = (count: (by: NotedBy) => number) => count(noted.won) + count(noted.lost);
  const spoken = of((by) => by.deals);
  const share = closed === 0 ? '' : ` (${formatShare(spoken / closed, closed)})`;
  const open = noted.open.deals === 0 ? '' : ` and ${formatCount(noted.open.deals)} open ones`;
  const own = of((by) => by.by_customers);
  const customers =
    own === 0
      ? 'none in the customers’ own words'
      : `the customers’ own words for ${formatCount(own)} (${formatCount(noted.lost.by_customers)} lost, ${formatCount(noted.won.by_customers)} won)`;
  return `Notes speak for ${formatCount(spoken)} of ${deals(closed).replace(' deal', ' closed deal')}${share}${open}: reps’ notes for ${formatCount(of((by) => by.by_reps))}, ${customers}.`;
}

/** " Field notes, 12 of them, are counted apart: …"; nothing where there are none. */
export const heardLine = (notes: number): string =>
  notes === 0
    ? ''
    : ` ${formatCount(notes)} field ${notes === 1 ? 'note is' : 'notes are'} counted apart, in the tables: a weak source, which is in none of these figures.`;
