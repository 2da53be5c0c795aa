import { isValue, shapeOf } from './cell-shape.ts';
import { COMMA, type Grammar } from './grammar.ts';
import { type ScannedRecord, scanRecords } from './scan-records.ts';
import { isReadable, splitRecord } from './split-record.ts';

const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
const SAMPLE_RECORDS = 200;

/** The given parts of the structure are believed, the others guessed. */
export type KnownGrammar = { delimiter?: string; quote?: Grammar['quote']; escape?: Grammar['escape'] };

/** Records that cannot be cut, and records whose quotes had to be taken as characters; cells that start with a quote. */
type Faults = { flaws: number; repairs: number; quoted: number };
type Trial = Faults & { grammar: Grammar; rows: string[][]; score: number };

/**
 * How the text is cut, by trying each delimiter, quote and escape on the first records. A reading is good when its rows
 * have one width and its cells look like values or words (after van den Burg et al., Data Mining and Knowledge
 * Discovery 33, 2019). `complete` is false where the bytes end inside the file.
 */
export function guessGrammar(head: Uint8Array, complete: boolean, known: KnownGrammar = {}): Grammar {
  const text = new TextDecoder('utf-8').decode(head);
  const trials: Trial[] = [];
  for (const delimiter of known.delimiter === undefined ? DELIMITERS : [known.delimiter]) {
    if (known.delimiter === undefined && delimiter !== ',' && !text.includes(delimiter)) continue;
    let flawless = false;
    for (const quote of quotesToTry(text, delimiter, known.quote)) {
      if (flawless) break;
      for (const escaping of escapesToTry(text, quote, known.escape)) {
        const grammar: Grammar = { ...COMMA, delimiter, quote, escape: escaping };
        const trial = attempt(head, complete, grammar);
        if (quote === "'" && known.quote === undefined && !isSingleQuoted(trial, trials)) continue;
        if (quote === null && known.quote === undefined && !isUnquoted(trial, trials)) continue;
        trials.push(trial);
        // Where every quote opens and closes a cell, nothing else can be the quote.
        if (trial.quoted > 0 && trial.flaws + trial.repairs === 0) flawless = true;
        const spaced = spacedShare(trial);
        if (spaced > 0.5) {
          const padded = attempt(head, complete, { ...grammar, padded: true });
          trials.push({ ...padded, score: padded.score + (spaced > 0.9 ? 0.01 : 0) });
        }
        const wrapped = unwrap(trial);
        if (wrapped !== null) trials.push(wrapped);
      }
    }
  }
  return trials.reduce((best, trial) => (trial.score > best.score ? trial : best)).grammar;
}

function quotesToTry(text: string, delimiter: string, known: Grammar['quote'] | undefined): Grammar['quote'][] {
  if (known !== undefined) return [known];
  const quotes: Grammar['quote'][] = ['"'];
  const edge = `[\\n\\r${delimiter === ' ' ? ' ' : `\\${delimiter} `}]`;
  if (new RegExp(`(?:^|${edge})'(?:[^']|''){0,500}'(?:$|${edge})`).test(text)) quotes.push("'");
  if (text.includes('"')) quotes.push(null);
  return quotes;
}

function escapesToTry(
  text: string,
  quote: Grammar['quote'],
  known: Grammar['escape'] | undefined,
): Grammar['escape'][] {
  if (known !== undefined) return [known];
  if (quote === null || !text.includes(`\\${quote}`)) return ['doubled'];
  return ['doubled', 'backslash'];
}

function attempt(head: Uint8Array, complete: boolean, grammar: Grammar): Trial {
  const rows: string[][] = [];
  const decoder = new TextDecoder('utf-8');
  let flaws = 0;
  let repairs = 0;
  const visit = (record: ScannedRecord) => {
    const cells = splitRecord(decoder.decode(head.subarray(record.start, record.end)), grammar);
    if (record.flaw !== null) {
      if (isReadable(cells, grammar)) repairs++;
      else flaws++;
    }
    if (!record.empty) rows.push(cells);
    return rows.length < SAMPLE_RECORDS;
  };
  let { used } = scanRecords(head, grammar, { last: complete, visit });
  if (rows.length === 0) used = scanRecords(head, grammar, { last: true, visit }).used;
  const quoted = grammar.quote === null ? 0 : quotedCells(head.subarray(0, used), grammar);
  const faults = { flaws, repairs, quoted };
  return { grammar, rows, ...faults, score: scoreOf(rows, faults, grammar) };
}

function quotedCells(head: Uint8Array, grammar: Grammar): number {
  const quote = grammar.quote!.charCodeAt(0);
  const delimiter = grammar.delimiter.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== quote) continue;
    const before = at === 0 ? 10 : head[at - 1]!;
    if (before === delimiter || before === 10 || before === 13) count++;
  }
  return count;
}

function scoreOf(rows: readonly string[][], { flaws, repairs, quoted }: Faults, grammar: Grammar): number {
  if (rows.length === 0) return 0;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let pattern = 0;
  for (const [width, count] of widths) pattern += count * Math.max(0.001, (width - 1) / width);
  pattern /= rows.length * widths.size ** 0.5;

  const cells = rows.flat();
  let value = 0;
  for (const cell of cells) {
    // Only quotes can have kept a delimiter inside a cell, and that is what they are for.
    const isProtected = grammar.quote !== null && cell.includes(grammar.delimiter);
    value += isProtected ? WEIGHT.words : isUncut(cell) ? 0 : WEIGHT[shapeOf(cell)];
  }
  const types = value / cells.length;
  // A quote that nothing is quoted with says nothing; each flaw says that it is the wrong one.
  const quality = (1 - (flaws + repairs * 0.3) / rows.length) ** 2 * (quoted === 0 && flaws > 0 ? 0.1 : 1);
  const trust = grammar.delimiter === ' ' ? spaceTrust(rows) : 1;
  const unsure = grammar.escape === 'backslash' && flaws + repairs > 0 ? 0.97 : 1;
  const strange = grammar.quote === "'" ? 0.99 : grammar.quote === null ? 0.9 : 1;
  return pattern * types * quality * trust * strange * unsure;
}

/** A cell that still wears its quotes, or ends with what looks like a delimiter. */
const isUncut = (cell: string): boolean => /^(["']).+\1$|[,;|\t]$/s.test(cell);

const WEIGHT = { empty: 0.9, number: 1, date: 1, time: 1, address: 1, words: 0.9, other: 0.2 } as const;

/** Any text has spaces: they part columns only where several columns hold numbers, dates or times. */
function spaceTrust(rows: readonly string[][]): number {
  const counted = rows.filter((row) => {
    const values = row.filter((cell) => !isUncut(cell) && ['number', 'date', 'time'].includes(shapeOf(cell))).length;
    return row.length >= 3 && values >= 2;
  });
  return counted.length > rows.length / 2 ? 0.9 : 0.0005;
}

/** Apostrophes at both ends of a cell are quotes where they protect something, or where most words wear them. */
function isSingleQuoted({ rows, grammar }: Trial, others: readonly Trial[]): boolean {
  if (rows.flat().some((cell) => cell.includes(grammar.delimiter) || /[\r\n]/.test(cell))) return true;
  const plain = withQuotes(others, grammar.delimiter);
  const words = plain?.rows.flat().filter((cell) => !isValue(cell) && cell !== '') ?? [];
  const worn = words.filter((cell) => /^'.*'$/s.test(cell));
  return (worn.length > 2 && worn.length > words.length * 0.3) || worn.some((cell) => /.''./s.test(cell));
}

/** Quotes are mere characters where more of them stand alone than around cells. */
function isUnquoted({ grammar }: Trial, others: readonly Trial[]): boolean {
  const { quoted = 0, flaws = 0 } = withQuotes(others, grammar.delimiter) ?? {};
  return quoted < flaws * 2;
}

function withQuotes(trials: readonly Trial[], delimiter: string): Trial | undefined {
  return trials.find(({ grammar }) => grammar.delimiter === delimiter && grammar.quote === '"');
}

/** Share of the cells behind a delimiter that start with a space. */
function spacedShare({ grammar, rows }: Trial): number {
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
  const spaced = cells.filter((cell) => cell.startsWith(' ')).length;
  return grammar.delimiter === ' ' || rows.length < 2 || cells.length === 0 ? 0 : spaced / cells.length;
}

/** The trial again with each whole-row field opened, where most rows are one and open to one width. */
function unwrap(trial: Trial): Trial | null {
  const { grammar, rows } = trial;
  if (grammar.quote === null || grammar.padded || rows.length < 2) return null;
  const isWhole = (row: readonly string[]) => row.length === 1 && row[0]!.includes(grammar.delimiter);
  const whole = rows.filter(isWhole);
  if (whole.length < 2 || whole.length < rows.length / 2) return null;
  const opened = rows.map((row) => (isWhole(row) ? splitRecord(row[0]!, grammar) : row));
  const first = rows.findIndex(isWhole);
  const width = opened[first]!.length;
  const same = opened.filter((row, index) => isWhole(rows[index]!) && row.length === width).length;
  // A column of sentences opens too; its header does not.
  const hasHeader = opened[0]!.length === width || (width > 2 && !opened[first]!.some(isValue));
  if (same < whole.length * 0.9 || !hasHeader) return null;
  const score = scoreOf(opened, trial, grammar);
  return { ...trial, grammar: { ...grammar, wrapped: true }, rows: opened, score: score * 0.95 };
}
