import { shapeOf } from './cell-shape.ts';
import { COMMA, type Grammar } from './grammar.ts';
import { type ScannedRecord, scanRecords } from './scan-records.ts';
import { isReadable, splitRecord } from './split-record.ts';

const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
const SAMPLE_RECORDS = 200;

/** The given parts of the structure are believed, the others guessed. */
export type KnownGrammar = { delimiter?: string; quote?: Grammar['quote']; escape?: Grammar['escape'] };

type Trial = { grammar: Grammar; rows: string[][]; flaws: number; quoted: number; score: number };

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
        trials.push(trial);
        // Where every quote opens and closes a cell, nothing else can be the quote.
        if (trial.quoted > 0 && trial.flaws === 0) flawless = true;
        if (isPadded(trial)) {
          const padded = attempt(head, complete, { ...grammar, padded: true });
          trials.push({ ...padded, score: padded.score + 0.01 });
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
  if (new RegExp(`(?:^|${edge})'[^\\n\\r]*'(?:$|${edge})`).test(text)) quotes.push("'");
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
  const visit = (record: ScannedRecord) => {
    const cells = splitRecord(decoder.decode(head.subarray(record.start, record.end)), grammar);
    if (record.flaw !== null && !isReadable(cells, grammar)) flaws++;
    if (!record.empty) rows.push(cells);
    return rows.length < SAMPLE_RECORDS;
  };
  scanRecords(head, grammar, { last: complete, visit });
  if (rows.length === 0) scanRecords(head, grammar, { last: true, visit });
  const quoted = grammar.quote === null ? 0 : quotedCells(head, grammar);
  return { grammar, rows, flaws, quoted, score: scoreOf(rows, flaws, quoted, grammar) };
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

function scoreOf(rows: readonly string[][], flaws: number, quoted: number, grammar: Grammar): number {
  if (rows.length === 0) return 0;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let pattern = 0;
  for (const [width, count] of widths) pattern += count * Math.max(0.001, (width - 1) / width);
  pattern /= rows.length * widths.size ** 0.5;

  const cells = rows.flat();
  let value = 0;
  for (const cell of cells) value += WEIGHT[shapeOf(cell)];
  const types = value / cells.length;
  // A quote that nothing is quoted with says nothing; each flaw says that it is the wrong one.
  const quality = (1 - flaws / rows.length) ** 2 * (quoted === 0 && flaws > 0 ? 0.1 : 1);
  const trust = grammar.delimiter === ' ' ? spaceTrust(rows) : 1;
  const strange = grammar.quote === "'" ? 0.99 : grammar.quote === null ? 0.9 : 1;
  return pattern * types * quality * trust * strange;
}

const WEIGHT = { empty: 0.9, number: 1, date: 1, time: 1, address: 1, words: 0.9, other: 0.2 } as const;

/** Any text has spaces: they part columns only where several columns hold numbers, dates or times. */
function spaceTrust(rows: readonly string[][]): number {
  const counted = rows.filter((row) => {
    const values = row.filter((cell) => ['number', 'date', 'time'].includes(shapeOf(cell))).length;
    return row.length >= 3 && values >= 2;
  });
  return counted.length > rows.length / 2 ? 0.9 : 0.0005;
}

function isPadded({ grammar, rows }: Trial): boolean {
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
  const spaced = cells.filter((cell) => cell.startsWith(' ')).length;
  return grammar.delimiter !== ' ' && rows.length > 1 && spaced > 0 && spaced >= cells.length * 0.9;
}

/** The trial again with each whole-row field opened, where nearly every row is one. */
function unwrap(trial: Trial): Trial | null {
  const { grammar, rows } = trial;
  if (grammar.quote === null || grammar.padded || rows.length < 2) return null;
  const single = rows.filter((row) => row.length === 1 && row[0]!.includes(grammar.delimiter));
  if (single.length < rows.length / 2) return null;
  const opened = rows.map((row) => (row.length === 1 ? splitRecord(row[0]!, grammar) : row));
  const width = opened[0]!.length;
  if (width < 2 || opened.filter((row) => row.length === width).length < opened.length * 0.9) return null;
  const score = scoreOf(opened, trial.flaws, trial.quoted, grammar);
  return { ...trial, grammar: { ...grammar, wrapped: true }, rows: opened, score: score * 0.95 };
}
