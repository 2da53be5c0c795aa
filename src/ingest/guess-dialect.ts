import { isValue } from './cell-shape.ts';
import { COMMA, type Grammar } from './grammar.ts';
import { type ScannedRecord, scanRecords } from './scan-records.ts';
import { type Faults, type Scored, scoreTrial } from './score-trial.ts';
import { isReadable, splitRecord } from './split-record.ts';
import { spanOf } from './table-width.ts';

export const DELIMITERS = [',', ';', '\t', '|', '^', '~', '\x01', '\x1f', ':', ' '] as const;
const SAMPLE_RECORDS = 200;

/** The structure, and another delimiter that might as well have been meant. */
export type GuessedGrammar = { grammar: Grammar; rival: string | null };

/** The given parts of the structure are believed, the others guessed. */
export type KnownGrammar = { delimiter?: string; quote?: Grammar['quote']; escape?: Grammar['escape'] };

type Trial = Faults & Scored & { grammar: Grammar; rows: string[][] };

/**
 * How the text is cut, by trying each delimiter, quote and escape on the first records. A reading is good when its rows
 * have one width and its cells look like values or words (after van den Burg et al., Data Mining and Knowledge
 * Discovery 33, 2019). `complete` is false where the bytes end inside the file.
 */
export function guessGrammar(
  head: Uint8Array,
  complete: boolean,
  known: KnownGrammar = {},
  isAlias: (cell: string) => boolean = () => false,
): GuessedGrammar {
  const text = new TextDecoder('utf-8').decode(head);
  const trials: Trial[] = [];
  for (const delimiter of known.delimiter === undefined ? [...DELIMITERS, ...steadySigns(text)] : [known.delimiter]) {
    if (known.delimiter === undefined && delimiter !== ',' && !text.includes(delimiter)) continue;
    let flawless = false;
    for (const quote of quotesToTry(text, delimiter, known.quote)) {
      if (flawless) break;
      for (const escaping of escapesToTry(text, quote, known.escape)) {
        const grammar: Grammar = { ...COMMA, delimiter, quote, escape: escaping };
        const trial = attempt(head, complete, grammar, isAlias);
        if (quote === "'" && known.quote === undefined && !isSingleQuoted(trial, trials)) continue;
        if (quote === null && known.quote === undefined && !isUnquoted(trial, trials)) continue;
        trials.push(trial);
        // Where many cells are quoted and every quote opens or closes one, nothing else can be the quote.
        if (trial.quoted >= trial.rows.length && trial.flaws + trial.repairs === 0) flawless = true;
        const spaced = spacedShare(trial);
        if (spaced > 0.5) {
          const padded = attempt(head, complete, { ...grammar, padded: true }, isAlias);
          trials.push({ ...padded, score: padded.score * (spaced > 0.9 ? 1.01 : 1) });
        }
        const wrapped = unwrap(trial, isAlias);
        if (wrapped !== null) trials.push(wrapped);
      }
    }
  }
  const best = trials.reduce((found, trial) => (trial.score > found.score ? trial : found));
  return { grammar: best.grammar, rival: rivalOf(best, trials) };
}

/** Below this share of the best score another delimiter is out of the question. */
const NEAR = 0.9;

/** Another delimiter that cuts nearly as well, or that finds columns where the best finds one. */
function rivalOf(best: Trial, trials: readonly Trial[]): string | null {
  const others = trials.filter(({ grammar, width }) => grammar.delimiter !== best.grammar.delimiter && width > 1);
  const rival = others.find(({ score, share }) => score > best.score * NEAR || (best.width === 1 && share > 0.5));
  return rival?.grammar.delimiter ?? null;
}

/** Other signs that stand equally often in nearly all of the first lines. */
function steadySigns(text: string): string[] {
  const lines = text.split(/[\r\n]+/, 40).filter((line) => line.trim() !== '');
  return [...'#!*&@=+%'].filter((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const [usual = 0] = [...counts].sort((one, other) => one - other).slice(counts.length >> 1);
    return usual > 1 && counts.filter((count) => count === usual).length >= Math.max(2, counts.length * 0.8);
  });
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

function attempt(head: Uint8Array, complete: boolean, grammar: Grammar, isAlias: (cell: string) => boolean): Trial {
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
  return { grammar, rows, ...faults, ...scoreTrial(rows, faults, grammar, isAlias) };
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

/** Apostrophes at both ends of a cell are quotes where they protect something, or where most words wear them. */
function isSingleQuoted({ rows, grammar }: Trial, others: readonly Trial[]): boolean {
  if (rows.flat().some((cell) => cell.includes(grammar.delimiter) || /[\r\n]/.test(cell))) return true;
  const plain = withQuotes(others, grammar.delimiter);
  const words = plain?.rows.flat().filter((cell) => !isValue(cell) && cell !== '') ?? [];
  const worn = words.filter((cell) => /^'.*'$/s.test(cell));
  return (worn.length > 2 && worn.length > words.length * 0.3) || worn.some((cell) => /.''./s.test(cell));
}

/** Quotes are mere characters where more of them stand alone than around cells, and hardly a cell is between two. */
function isUnquoted({ grammar, rows }: Trial, others: readonly Trial[]): boolean {
  const quoted = withQuotes(others, grammar.delimiter);
  if (quoted?.rows.flat().some((cell) => cell.includes(grammar.delimiter))) return false;
  const between = rows.flat().filter((cell) => /^".*"$/s.test(cell)).length;
  return between < 2 && (quoted?.quoted ?? 0) < (quoted?.flaws ?? 0) * 2;
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

/** The trial again with each whole-row field opened, where most rows of the table are one and open to one width. */
function unwrap(trial: Trial, isAlias: (cell: string) => boolean): Trial | null {
  const { grammar, rows } = trial;
  if (grammar.quote === null || grammar.padded || rows.length < 2) return null;
  const isWhole = (row: readonly string[]) => row.length === 1 && row[0]!.includes(grammar.delimiter);
  const opened = rows.map((row) => (isWhole(row) ? splitRecord(row[0]!, grammar) : row));
  const { width, first, last } = spanOf(
    opened.map((cells) => ({ cells, empty: cells.every((cell) => cell.trim() === '') })),
  );
  const inside = rows.slice(first, last + 1);
  const whole = inside.filter(isWhole).length;
  const same = inside.filter((row, index) => isWhole(row) && opened[first + index]!.length === width).length;
  // A column of sentences opens too; its header does not.
  const hasHeader = !isWhole(rows[first]!) || (width > 2 && !opened[first]!.some(isValue));
  if (width === 1 || same < 2 || same < inside.length / 2 || same < whole * 0.9) return null;
  if (!hasHeader && !(width > 2 && opened[first]!.filter(isValue).length > 1)) return null;
  const scored = scoreTrial(opened, trial, grammar, isAlias);
  return { ...trial, ...scored, grammar: { ...grammar, wrapped: true }, rows: opened, score: scored.score * 0.95 };
}
