import type { FilePlan, SourceDecisions } from '../model/import-plan.ts';
import { type AliasDictionary, knownHeaders, loadAliases } from './aliases.ts';
import type { Body } from './body-builder.ts';
import { isDayColumn } from './day-column.ts';
import { type Encoding, encodingNamed, guessEncoding, toUtf8 } from './decode.ts';
import { describeEncoding } from './describe-encoding.ts';
import { flagColumns } from './flag-columns.ts';
import { escapeCharacter } from './grammar.ts';
import { guessReadings } from './guess-readings.ts';
import { guessTable } from './guess-table.ts';
import { guessTool } from './guess-tool.ts';
import { headerNames } from './header-names.ts';
import { type KnownLines, LineIndex } from './line-index.ts';
import { giveColumns, mapColumns } from './map-columns.ts';
import { missingTable } from './missing-table.ts';
import { normaliseHeader } from './normalise-header.ts';
import { emptyTest, NULL_WORDS } from './null-words.ts';
import { readTable, type TableRead } from './read-table.ts';
import { isBinary, refusal } from './refuse-file.ts';
import { EndlessLine, NotUtf8 } from './scan-file.ts';
import { structureQuestions } from './structure-questions.ts';
import { findTable, type TableStart } from './table-start.ts';
import { unusable } from './unusable-file.ts';

export type PlannedFile = {
  plan: FilePlan;
  /**
   * A regular CSV of exactly the accepted records in UTF-8: one line with the unique column names, then the records,
   * quoted with `"`. Made of slices of the file wherever its bytes are regular.
   */
  body: Body;
  /** Line in the file, from 1, of the n-th accepted record, from 0. Throws a RangeError for any other number. */
  lineOf(record: number): number;
};

/** A planned file as plain data, which can be sent from a worker to the page. */
export type SentPlan = Pick<PlannedFile, 'plan' | 'body'> & { lines: KnownLines };

/** What plans a file: `planFile`, or the same elsewhere. */
export type PlanFile = (
  file: Blob,
  name: string,
  decisions?: SourceDecisions,
  options?: PlanOptions,
) => Promise<PlannedFile>;

export type PlanOptions = {
  signal?: AbortSignal;
  onProgress?: (bytes: number) => void;
  /** Hears of a large file how it is probably read, long before it is certain; not every planner tells. */
  onSketch?: ((sketch: PlannedFile) => void) | undefined;
};

const HEAD = 1 << 20;
const MOST_COLUMNS = 2000;

/**
 * Everything that has to be decided about a file before it is imported, and its accepted records as a regular CSV.
 * Nothing in the file makes it throw: a file that cannot be used has `plan.error`. Rejects only with the reason of an
 * aborted signal. Lines of `plan.lines` are physical lines: a record that spans three counts three.
 */
export async function planFile(
  file: Blob,
  name: string,
  decisions: SourceDecisions = {},
  options: PlanOptions = {},
): Promise<PlannedFile> {
  return receivedPlan(await planToSend(file, name, decisions, options));
}

/** The plan as it was before it was sent. */
export function receivedPlan({ plan, body, lines: known }: SentPlan): PlannedFile {
  const lines = new LineIndex(known);
  return { plan, body, lineOf: (record) => lines.lineOf(record) };
}

/** The same as `planFile`, to be sent. */
export async function planToSend(
  file: Blob,
  name: string,
  decisions: SourceDecisions = {},
  options: PlanOptions = {},
): Promise<SentPlan> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const refused = refusal(head, file.size);
  if (refused !== null) return unusable(file, name, decisions.null_words, refused);
  const label = decisions.dialect?.encoding;
  const encoding = label === undefined ? guessEncoding(head) : encodingNamed(label, head);
  if (encoding === null) return unusable(file, name, decisions.null_words, `No encoding is called "${label}".`);
  if (!encoding.label.startsWith('utf-16') && isBinary(head)) {
    return unusable(
      file,
      name,
      decisions.null_words,
      'This file holds binary data, not text. Export the table as CSV and choose that file.',
    );
  }
  try {
    return await planAs(file, name, encoding, decisions, options);
  } catch (error) {
    if (error instanceof NotUtf8) {
      return planAs(file, name, { label: 'windows-1252', mark: 0, sure: false }, decisions, options);
    }
    if (error instanceof EndlessLine || error instanceof Unusable) {
      return unusable(file, name, decisions.null_words, error.message);
    }
    throw error;
  }
}

class Unusable extends Error {}

async function planAs(
  file: Blob,
  name: string,
  encoding: Encoding,
  decisions: SourceDecisions,
  options: PlanOptions,
): Promise<SentPlan> {
  const { signal, onProgress } = options;
  const isUtf8 = encoding.label === 'utf-8';
  const source = isUtf8 ? file.slice(encoding.mark) : await toUtf8(file, encoding, signal);
  const head = new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
  const aliases = await loadAliases();
  const start = startOf(head, head.length === source.size, decisions, aliases);
  const headers = start.header ?? Array.from({ length: start.width }, () => null);
  const names = headerNames(headers);
  const nullWords = decisions.null_words ?? NULL_WORDS;

  const table = await readTable({
    source,
    grammar: start.grammar,
    from: start.from,
    line: start.line,
    names,
    header: start.header,
    headerBytes: start.headerBytes,
    isEmpty: emptyTest(nullWords),
    footer: decisions.footer,
    transcoded: !isUtf8,
    trusted: !isUtf8 || decisions.dialect?.encoding !== undefined,
    signal,
    onProgress: onProgress && ((bytes) => onProgress(Math.min(file.size, bytes + encoding.mark))),
  });

  const missing = missingTable(start, table);
  if (missing !== null) throw new Unusable(missing);
  const tool = guessTool({ name, headers: start.header ?? [], titles: start.titles }, aliases);
  const kind = decisions.table ?? guessTable(start.header ?? [], tool, aliases);
  const columns = names.map((unique, index) => {
    const { rows, filled } = table.evidence[index]!;
    return { name: unique, header: headers[index] ?? null, filled: rows === 0 ? 0 : filled / rows };
  });
  const mapped =
    decisions.columns === undefined
      ? mapColumns(columns, kind, tool, aliases, {
          flags: kind === 'deals' ? flagColumns(columns, table.evidence) : new Map(),
          isDay: (index) => isDayColumn(table.evidence[index]!),
        })
      : giveColumns(columns, decisions.columns);
  const named = mapped.columns.map((column, index) => ({ ...column, name: names[index]! }));
  const hints = {
    tool,
    delimiter: start.grammar.delimiter,
    dates: decisions.dates ?? {},
    decimal: decisions.decimal,
  };
  const read = await guessReadings(named, table.evidence, hints, signal);

  const plan: FilePlan = {
    file: name,
    bytes: file.size,
    tool,
    table: kind,
    dialect: {
      encoding: encoding.label,
      delimiter: start.grammar.delimiter,
      quote: start.grammar.quote,
      escape: escapeCharacter(start.grammar),
      newline: newlineOf(table),
    },
    header_line: start.headerLine,
    data_line: start.line,
    below_header: start.counts.below,
    lines: countLines(start, table),
    columns: read.columns.map((column, index) => ({
      ...columns[index]!,
      ...column,
      index,
      samples: [...table.evidence[index]!.values].slice(0, 5).map((value) => value.slice(0, 200)),
    })),
    null_words: nullWords,
    records: table.body.records + table.setAside.length,
    set_aside: table.setAside,
    questions: [
      ...(await describeEncoding(encoding, file)),
      ...structureQuestions(start, table, decisions),
      ...mapped.questions,
      ...read.questions,
    ],
    error: null,
  };
  return { plan, body: { ...table.body, stretch: stretchIn(table, isUtf8, encoding) }, lines: table.lines.known() };
}

/** Where the records stand in the file itself; nowhere, where it had to be transcoded. */
function stretchIn({ body: { stretch } }: TableRead, isUtf8: boolean, { mark }: Encoding): Body['stretch'] {
  return isUtf8 && stretch !== null ? { start: stretch.start + mark, end: stretch.end + mark } : null;
}

function startOf(
  head: Uint8Array,
  complete: boolean,
  decisions: SourceDecisions,
  aliases: AliasDictionary,
): TableStart {
  const known = knownHeaders(aliases);
  let start: TableStart;
  try {
    start = findTable(head, complete, decisions, (cell) => known.has(normaliseHeader(cell)));
  } catch (error) {
    if (error instanceof RangeError) throw new Unusable(error.message);
    throw error;
  }
  if (start.width > MOST_COLUMNS) {
    throw new Unusable(`This file has ${start.width} columns; up to ${MOST_COLUMNS} can be read. Export fewer.`);
  }
  return start;
}

function newlineOf({ newlines }: TableRead): FilePlan['dialect']['newline'] {
  const [first = 'lf', second] = newlines;
  if (second !== undefined || first === 'end') return 'mixed';
  return first;
}

function countLines({ counts }: TableStart, table: TableRead): FilePlan['lines'] {
  const { header } = counts;
  const preamble = counts.preamble + counts.below;
  const blank = counts.blank + table.counts.blank;
  const { data, footer } = table.counts;
  return { total: preamble + header + data + blank + footer, preamble, header, data, blank, footer };
}
