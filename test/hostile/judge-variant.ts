import Papa from 'papaparse';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import type { ColumnPlan } from '../../src/model/import-plan.ts';
import type { Truth } from './cell-styles.ts';
import type { Variant } from './write-variant.ts';

/** What became of a file. Only the last two are failures. */
export type Ending = 'exact' | 'set aside' | 'asked' | 'refused' | 'wrong' | 'crash';
export type Judged = { ending: Ending; why: string };

const ENCODING: Record<Variant['choice']['encoding'], string> = {
  'utf-8': 'utf-8',
  'utf-8 marked': 'utf-8',
  'utf-16le marked': 'utf-16le',
  'utf-16be marked': 'utf-16be',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  'latin-1': 'windows-1252',
  shift_jis: 'shift_jis',
};

export async function judgeVariant(variant: Variant): Promise<Judged> {
  try {
    const file = new Blob([variant.bytes]);
    const planned = await planFile(file, 'export.csv');
    const { error, questions } = planned.plan;
    const wrong = await firstFault(variant, planned);
    if (error !== null) return { ending: wrong === null ? 'refused' : 'wrong', why: wrong ?? error };
    const [question] = questions;
    if (wrong !== null && questions.some(({ about }) => about === 'delimiter')) {
      // A person answers, and then everything has to be right.
      const { delimiter } = variant.choice;
      const still = await firstFault(variant, await planFile(file, 'export.csv', { dialect: { delimiter } }));
      return still === null ? { ending: 'asked', why: question!.why } : { ending: 'wrong', why: still };
    }
    if (wrong !== null) return { ending: 'wrong', why: wrong };
    if (question !== undefined) return { ending: 'asked', why: question.why };
    const aside = planned.plan.set_aside.length + (await checkRows(planned)).set_aside;
    return aside > 0 ? { ending: 'set aside', why: `${aside} rows` } : { ending: 'exact', why: '' };
  } catch (error) {
    return { ending: 'crash', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The first thing that is not as it was written and that nobody was asked about; null where there is none. */
async function firstFault(variant: Variant, planned: PlannedFile): Promise<string | null> {
  const { plan, body } = planned;
  const asked = (about: string) => plan.questions.some((question) => question.about === about);
  if (plan.error !== null) {
    const sentence = /^[A-Z"][^\n]*\.$/.test(plan.error);
    return sentence && variant.rows.length === 0 && variant.header === null ? null : `refused: ${plan.error}`;
  }
  const { lines } = plan;
  if (lines.total !== lines.preamble + lines.header + lines.data + lines.blank + lines.footer)
    return 'lines do not add up';
  if (lines.total !== variant.lines.total) return `${lines.total} lines for ${variant.lines.total}`;
  if (plan.records !== body.records + plan.set_aside.length) return 'rows do not add up';
  const encoding = ENCODING[variant.choice.encoding];
  const isAscii = !variant.choice.encoding.startsWith('utf-16') && variant.bytes.every((byte) => byte < 0x80);
  if (plan.dialect.encoding !== encoding && !isAscii) {
    return asked('encoding') && variant.choice.encoding === 'shift_jis'
      ? null
      : `encoding ${plan.dialect.encoding} for ${encoding}`;
  }
  if (plan.dialect.encoding !== 'utf-8' && !variant.choice.encoding.includes('marked') && !asked('encoding'))
    return 'the encoding was guessed and not asked about';
  if (plan.dialect.delimiter !== variant.choice.delimiter) return `delimiter ${JSON.stringify(plan.dialect.delimiter)}`;
  if (plan.columns.length !== variant.width) return `${plan.columns.length} columns for ${variant.width}`;
  const header = plan.columns.map((column) => column.header);
  if (variant.header === null) {
    if (plan.header_line !== null) return `line ${plan.header_line} taken for a header`;
    if (!asked('header')) return 'no question about the header';
  } else if (JSON.stringify(header) !== JSON.stringify(variant.header))
    return `header ${JSON.stringify(header).slice(0, 200)}`;
  if (lines.header !== variant.lines.header) return `${lines.header} header lines for ${variant.lines.header}`;
  if (variant.header !== null && lines.data !== variant.lines.data)
    return `${lines.data} data lines for ${variant.lines.data}`;
  return (await rowFault(variant, planned)) ?? (await valueFault(variant, planned));
}

/** Accepted rows by the line on which they start. */
export async function acceptedByLine(planned: PlannedFile): Promise<Map<number, string[]>> {
  const { body } = planned;
  const text = await body.blob.text();
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  if (/[\r\n]$/.test(text)) data.pop();
  return new Map(data.slice(body.skip_lines).map((cells, record) => [planned.lineOf(record), cells]));
}

async function rowFault(variant: Variant, planned: PlannedFile): Promise<string | null> {
  const accepted = await acceptedByLine(planned);
  const aside = new Map(planned.plan.set_aside.map((problem) => [problem.line, problem]));
  // Where quotes stand alone in many rows they are characters everywhere.
  const isPlain = variant.choice.ragged === 'stray quote' && planned.plan.dialect.quote === null;
  const bare = (cell: string) => (isPlain ? cell.replaceAll('"', '') : cell);
  for (const row of variant.rows) {
    const cells = accepted.get(row.line);
    const problem = aside.get(row.line);
    if (cells === undefined && problem === undefined) return `line ${row.line} is lost`;
    if (problem !== undefined && row.setAside === 'never') return `line ${row.line} set aside: ${problem.reason}`;
    if (cells !== undefined && row.setAside === 'must') return `line ${row.line} accepted as ${JSON.stringify(cells)}`;
    if (cells !== undefined && JSON.stringify(cells.map(bare)) !== JSON.stringify(row.cells.map(bare)))
      return `line ${row.line} is ${JSON.stringify(cells).slice(0, 200)} for ${JSON.stringify(row.cells).slice(0, 200)}`;
  }
  const expected = new Set(variant.rows.map(({ line }) => line));
  const more = [...accepted.keys()].find((line) => !expected.has(line));
  if (more !== undefined) return `line ${more} is no row`;
  // Without a header nobody knows where titles end; what is no row is set aside with its line.
  const others = [...aside.keys()].find((line) => !expected.has(line));
  return others === undefined || variant.header === null ? null : `line ${others} is no row`;
}

/** A column of amounts or days that is read, and not asked about, says of every accepted row what was written. */
async function valueFault(variant: Variant, planned: PlannedFile): Promise<string | null> {
  const accepted = await acceptedByLine(planned);
  const bad = new Set((await checkRows(planned)).problems.map(({ line }) => line));
  for (const role of ['amount', 'closed', 'created'] as const) {
    const column = planned.plan.columns[variant.roles[role]]!;
    if (variant.roles[role] === variant.roles.closed && role === 'created') continue;
    if (planned.plan.questions.some(({ about }) => about === column.name)) continue;
    for (const row of variant.rows) {
      const cell = accepted.get(row.line)?.[column.index];
      if (cell === undefined) continue;
      const meant = meaningOf(cell, column, planned.plan.null_words);
      if (meant === null || row[role] === null || meant === row[role]) continue;
      if (meant === 'unreadable' && (bad.has(row.line) || row.setAside === 'may')) continue;
      return `${role} ${JSON.stringify(cell)} on line ${row.line} means ${meant}, not ${row[role]}`;
    }
  }
  for (const row of variant.rows) {
    // Of days in both orders one order is read, and the others are set aside.
    const isBad =
      [row.amount, row.closed, row.created].includes('unreadable') ||
      row.setAside !== 'never' ||
      variant.choice.days === 'mixed';
    if (bad.has(row.line) && !isBad) return `line ${row.line} set aside for its values`;
  }
  return null;
}

function meaningOf(cell: string, { reading }: ColumnPlan, nullWords: readonly string[]): Truth['means'] | null {
  if (reading.kind === 'text') return null;
  if (nullWords.includes(cell) || cell === '') return 'nothing';
  if (reading.kind === 'date') return readDate(cell, reading);
  const value = readNumber(cell, reading);
  return typeof value === 'number' ? Math.round(value * 100) : value;
}
