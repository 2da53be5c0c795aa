import { SEGMENT_MEASURES, type SegmentMeasure } from '../../state/segments/segment-figures.ts';

/** What the screen shows, as its address says it. */
export type SegmentChoice = {
  /** Fields, by name; null: the one that describes a buyer best, and no second one. */
  by: string | null;
  and: string | null;
  measure: SegmentMeasure;
  /** Where bands of a field's numbers meet, as they were written. */
  bands: Readonly<Record<string, string>>;
  /** A persona's id; null: deals of no persona; undefined: everybody's. */
  persona: string | null | undefined;
  /** Every value, and not only those with most deals. */
  every: boolean;
};

const BANDS = 'bands.';
const OWN = /^(by|and|measure|persona|nobody|every|bands\..*)$/s;

/** Reads `by=industry&and=region&measure=days&bands.amount=10000,25000&persona=cfo`. */
export function readSegments(search: string): SegmentChoice {
  const query = new URLSearchParams(search);
  const edges = [...query].filter(([key]) => key.startsWith(BANDS));
  return {
    by: query.get('by'),
    and: query.get('and'),
    measure: SEGMENT_MEASURES.find((each) => each === query.get('measure')) ?? 'win_rate',
    bands: Object.fromEntries(edges.map(([key, text]) => [key.slice(BANDS.length), text])),
    persona: query.has('nobody') ? null : (query.get('persona') ?? undefined),
    every: query.has('every'),
  };
}

/** The query with this choice in it; everything else stays. */
export function writeSegments({ by, and, measure, bands, persona, every }: SegmentChoice, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (OWN.test(key)) query.delete(key);
  if (by !== null) query.set('by', by);
  if (and !== null) query.set('and', and);
  if (measure !== 'win_rate') query.set('measure', measure);
  for (const [field, text] of Object.entries(bands)) query.set(`${BANDS}${field}`, text);
  if (persona === null) query.set('nobody', 'yes');
  else if (persona !== undefined) query.set('persona', persona);
  if (every) query.set('every', 'yes');
  return query.toString();
}

const MOST_EDGES = 20;

export type ReadEdges = { edges: readonly number[] } | { error: string };

/** Reads "10000, 25000, 50000". */
export function readEdges(text: string): ReadEdges {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) return { error: 'Write at least one number, such as 10000, 25000.' };
  if (words.length > MOST_EDGES) return { error: `Write at most ${MOST_EDGES} numbers.` };
  for (const [index, word] of words.entries()) {
    if (!/^[-−]?(\d+\.?\d*|\.\d+)$/.test(word)) return { error: `“${word}” is not a number.` };
    // "10,000" would be ten and nothing.
    if (index > 0 && /^0\d/.test(word)) {
      return { error: 'Commas separate the numbers: write 10000 without one inside.' };
    }
  }
  const edges = words.map((word) => Number(word.replace('−', '-')));
  return { edges: [...new Set(edges)].sort((a, b) => a - b) };
}

export const writeEdges = (edges: readonly number[]): string => edges.join(', ');
