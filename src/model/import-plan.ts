import type { TableName } from './tables.ts';

export type Tool =
  | 'salesforce'
  | 'hubspot'
  | 'pipedrive'
  | 'zoho'
  | 'dynamics'
  | 'google_ads'
  | 'linkedin_ads'
  | 'meta_ads';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/**
 * How the text of a column becomes values. `formats` are strptime patterns, tried in order; of `worded` days the words
 * are put into plain English first.
 */
export type Reading =
  | { kind: 'text' }
  | { kind: 'number'; decimal: '.' | ',' }
  | { kind: 'date'; order: DateOrder; formats: readonly string[]; worded?: true };

export type ColumnPlan = {
  /** Position in the file, from 0. */
  index: number;
  /** Unique name in the tables; equal to the header unless that is blank or taken. */
  name: string;
  /** The header as it stands in the file; null where the file has none. */
  header: string | null;
  /** Canonical field, or null: kept and usable under its own name. */
  maps_to: string | null;
  /** Why it maps there: words for a person. */
  because: 'given' | 'tool' | 'alias' | null;
  /** A field that could be meant, never applied without a yes. */
  suggestion: string | null;
  reading: Reading;
  /** Share of sampled rows with a value, 0..1. */
  filled: number;
  samples: readonly string[];
  /** Of amounts: some of the values name their currency themselves. */
  names_currency?: true;
};

export type Dialect = {
  encoding: string;
  delimiter: string;
  quote: '"' | "'" | null;
  escape: '"' | '\\' | "'" | null;
  newline: 'lf' | 'crlf' | 'cr' | 'mixed';
};

/** Every line of the file is in exactly one of these; `total` is their sum. */
export type LineCounts = {
  total: number;
  preamble: number;
  header: number;
  data: number;
  blank: number;
  footer: number;
};

/** A value or row that could not be used, with what a person can do about it. `line` counts from 1 in the file as it came. */
export type Problem = {
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
  fix: string;
};

/** Something only a person can know. */
export type Question = {
  about: string;
  why: string;
  options: readonly string[];
};

/**
 * Lines beside the data that are none of it: how many, and how the first of them starts. Another file is read alike only
 * where the same words stand there.
 */
export type LinesApart = { lines: number; starts?: string };

/** With more lines below it, it is no header. */
export const MOST_BELOW_HEADER = 100;
/** Longer ones are tables of their own. */
export const MOST_FOOTER = 10_000;

/** What a project file, or a person on the Sources screen, has decided about a file. Absent keys are guessed. */
export type SourceDecisions = {
  table?: TableName;
  /** Canonical field → header. When given it is complete: nothing else is guessed. */
  columns?: Readonly<Record<string, string>>;
  /** Canonical field → date order. */
  dates?: Readonly<Record<string, DateOrder>>;
  decimal?: '.' | ',';
  /** Words that mean "empty"; replaces the default list, even when []. */
  null_words?: readonly string[];
  /** Corrections of the structure. */
  dialect?: Partial<Dialect>;
  /** Line of the header, from 1; null: the file has none. */
  header_line?: number | null;
  /** Lines between the header and the data. */
  below_header?: LinesApart;
  /** The last lines of the file; blank ones do not count. */
  footer?: LinesApart;
};

/** Everything decided about one file before any of it reaches the engine. */
export type FilePlan = {
  file: string;
  bytes: number;
  tool: Tool | null;
  table: TableName | null;
  dialect: Dialect;
  header_line: number | null;
  /** Line behind everything that stands above the data. */
  data_line: number;
  /** Lines between the header and the data; `lines` counts them with the preamble. */
  below_header: number;
  lines: LineCounts;
  columns: readonly ColumnPlan[];
  null_words: readonly string[];
  /** Data records of the file: those in the body plus those set aside for their structure. */
  records: number;
  /** Records that cannot be read as a row at all (too many or too few fields, a stray quote, an empty row). */
  set_aside: readonly (Problem & { original: readonly string[] })[];
  questions: readonly Question[];
  /** One readable sentence where the file cannot be used at all. */
  error: string | null;
};
