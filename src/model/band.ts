import { formatNumber } from './format.ts';

/** Numbers from one edge up to, and without, the next; null is open-ended. */
export type Band = { from: number | null; below: number | null };

/** Bands between edges: one below the first, one from the last on. */
export function bandsOf(edges: readonly number[]): Band[] {
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return [null, ...sorted].map((from, index) => ({ from, below: sorted[index] ?? null }));
}

/** "under 50", "50 to under 200", "1,000 or more"; whole numbers as "50 to 199" and "3". */
export function bandLabel({ from, below }: Band, whole: boolean): string {
  if (from === null) return below === null ? 'any' : `under ${formatNumber(below)}`;
  if (below === null) return `${formatNumber(from)} or more`;
  if (!whole) return `${formatNumber(from)} to under ${formatNumber(below)}`;
  return below === from + 1 ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(below - 1)}`;
}

/** What a label of `bandLabel` says; null for any other words. */
export function readBand(label: string): Band | null {
  const parts = /^(?:(under )|)(−?[\d,.]+)(?: (or more)| to (under )?(−?[\d,.]+))?$/.exec(label.trim());
  if (parts === null) return null;
  const [first, second] = [readPlain(parts[2]), readPlain(parts[5])];
  if (first === null) return null;
  if (parts[1] !== undefined) return parts[3] === undefined && second === null ? { from: null, below: first } : null;
  if (parts[3] !== undefined) return { from: first, below: null };
  if (second === null) return parts[5] === undefined ? { from: first, below: first + 1 } : null;
  return { from: first, below: parts[4] === undefined ? second + 1 : second };
}

function readPlain(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text.replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(number) ? number : null;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The round number next to another: 1, 2, 2.5 or 5 times a power of ten. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const step = STEPS.reduce((best, each) =>
    Math.abs(Math.abs(value) / power - each) < Math.abs(Math.abs(value) / power - best) ? each : best,
  );
  return Number((Math.sign(value) * step * power).toPrecision(3));
}

/** Edges at round numbers near the cuts of the data, which are given in order: quantiles, or the values themselves. */
export const roundEdges = (cuts: readonly number[]): number[] => [...new Set(cuts.map(rounded))].sort((a, b) => a - b);
