import { z } from 'zod';
import { type Dialect, MOST_BELOW_HEADER, MOST_FOOTER, type SourceDecisions } from '../model/import-plan.ts';
import { OUTCOMES } from '../model/outcome.ts';
import { TABLES } from '../model/tables.ts';
import { explainIssue } from './explain-issue.ts';
import { chosenBy, dictionary, exactly, label, looseText, text } from './shapes.ts';

/** Label as it stands in the file → what it means; `*` is every other label. */
export type LabelMap = Readonly<Record<string, string>>;

/** Per field a label map, and under `null` the words that mean "empty". */
export type ValueMaps = {
  readonly null?: readonly string[];
  readonly [field: string]: LabelMap | readonly string[] | undefined;
};

const nullWords: z.ZodType<LabelMap | readonly string[]> = z.array(text).readonly();
const labels: z.ZodType<LabelMap | readonly string[]> = dictionary(looseText);
const outcomes: z.ZodType<LabelMap | readonly string[]> = dictionary(z.enum(OUTCOMES));

// The key `null` is always a list and every other key always a map: that is what the look-up below gives back.
const values = dictionary((field) =>
  field === 'null' ? nullWords : field === 'outcome' ? outcomes : labels,
) as z.ZodType<ValueMaps>;

const dialect = exactly({
  encoding: label.optional(),
  delimiter: z.string().min(1).optional(),
  quote: z.enum(['"', "'"]).nullable().optional(),
  escape: z.enum(['"', '\\', "'"]).nullable().optional(),
  newline: z.enum(['lf', 'crlf', 'cr', 'mixed']).optional(),
} satisfies Record<keyof Dialect, z.ZodType>);

const names = z.array(label).min(1).readonly();
const groups = z.array(z.array(label).min(2).readonly()).readonly();

/** Which of the rows count, where a person has said so. */
const rowDecisions = {
  /** Fields that tell the rows apart where they have no id. */
  told_apart_by: names.optional(),
  /** Leaves out rows that say exactly what an earlier row says. */
  without_copies: z.literal(true).optional(),
  /** Leaves out what the export before had and this one has not. */
  without_vanished: z.literal(true).optional(),
  /** Deals that count as one, and deals that look alike and are not, by what tells them apart. */
  as_one: groups.optional(),
  apart: groups.optional(),
  /** The file whose set-aside rows this one holds again, corrected. */
  corrects: label.optional(),
};

/** Lines beside the data: above as many, a second table should be a file of its own. */
const linesApart = (most: number) => exactly({ lines: z.int().min(0).max(most), starts: text.optional() }).optional();

const decisions = {
  file: label,
  columns: dictionary(label).optional(),
  values: values.optional(),
  dates: dictionary(z.enum(['ymd', 'dmy', 'mdy'])).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** Of its amounts, where neither a column nor their header says it, or says it wrongly. */
  currency: label.optional(),
  dialect: dialect.optional(),
  header_line: z.int().min(1).nullable().optional(),
  below_header: linesApart(MOST_BELOW_HEADER),
  footer: linesApart(MOST_FOOTER),
  ...rowDecisions,
};

const tables = z.enum(TABLES);
const lookup = exactly({ table: z.literal('lookup'), ...decisions, key: label, joins: label });
const plain = exactly({ table: tables.exclude(['lookup']), ...decisions });

export type Source = z.infer<typeof lookup> | z.infer<typeof plain>;

/** What was decided about one file, or about the files that a glob names. */
export const source: z.ZodType<Source> = chosenBy<Source>((given) => {
  const table = tables.safeParse(given.table, { error: explainIssue });
  if (!table.success) return { unchosen: table.error.issues[0]?.message ?? '', key: 'table' };
  return table.data === 'lookup' ? lookup : plain;
});

/** A source as it was written by itself; null where it is none. */
export function readSource(text: string): Source | null {
  try {
    return source.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The label map of a field, where the source has one. */
export function labelsOf(given: Pick<Source, 'values'>, field: string): LabelMap | undefined {
  const map = given.values?.[field];
  return map === undefined || isWords(map) ? undefined : map;
}

/** The fields that have a label map. */
export function mappedFieldsOf(given: Pick<Source, 'values'>): string[] {
  return Object.keys(given.values ?? {}).filter((field) => labelsOf(given, field) !== undefined);
}

const isWords = (map: LabelMap | readonly string[]): map is readonly string[] => Array.isArray(map);

/** The part of a source that decides how its file is read. */
export function decisionsOf(given: Source): SourceDecisions {
  const { table, columns, dates, decimal, dialect: structure, header_line, below_header, footer, values: maps } = given;
  const stated: SourceDecisions = {
    table,
    columns,
    dates,
    decimal,
    dialect: structure,
    header_line,
    below_header,
    footer,
    null_words: maps?.null,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
