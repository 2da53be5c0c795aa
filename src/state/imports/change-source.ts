import type { DateOrder, FilePlan, LinesApart } from '../../model/import-plan.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { TableName } from '../../model/tables.ts';
import { labelsOf, type Source } from '../../project/source-schema.ts';

/** One correction of what was decided about a file. */
export type SourceChange = (source: Source) => Source;

/** What the mapping is now, written out: a given mapping is complete, so all of it must be given. */
function columnsOf(plan: FilePlan, source: Source): Record<string, string> {
  if (source.columns !== undefined) return { ...source.columns };
  return Object.fromEntries(plan.columns.flatMap(({ maps_to, name }) => (maps_to === null ? [] : [[maps_to, name]])));
}

/** Maps a column to a field, or to none. The column that held the field before is left unmapped. */
export const mapColumn =
  (plan: FilePlan, column: string, field: string | null): SourceChange =>
  (source) => {
    const others = Object.entries(columnsOf(plan, source)).filter(
      ([other, header]) => other !== field && header !== column,
    );
    return { ...source, columns: Object.fromEntries(field === null ? others : [...others, [field, column]]) };
  };

/** Reads the file as another table: what its columns meant there says nothing here. */
export const readAs =
  (table: Exclude<TableName, 'lookup'>): SourceChange =>
  ({ file, dialect, header_line, below_header, footer, decimal, currency }) => ({
    table,
    file,
    ...(dialect === undefined ? {} : { dialect }),
    ...(header_line === undefined ? {} : { header_line }),
    ...(below_header === undefined ? {} : { below_header }),
    ...(footer === undefined ? {} : { footer }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(currency === undefined ? {} : { currency }),
  });

/** Hangs the file on deals: where its column `key` holds what the field `joins` of a deal holds. */
export const joinOn =
  (key: string, joins: string): SourceChange =>
  (source) => ({ ...source, table: 'lookup', key, joins });

export const chooseEncoding =
  (encoding: string): SourceChange =>
  (source) => ({ ...source, dialect: { ...source.dialect, encoding } });

export const chooseDelimiter =
  (delimiter: string): SourceChange =>
  (source) => ({ ...source, dialect: { ...source.dialect, delimiter } });

/** Null: the file has no header. */
export const chooseHeader =
  (header_line: number | null): SourceChange =>
  ({ below_header: _, ...source }) => ({ ...source, header_line });

/** Lines that are no data below the header or at the end; null: as they are recognised. */
export const chooseLinesApart =
  (where: 'below_header' | 'footer', apart: LinesApart | null): SourceChange =>
  ({ [where]: _, ...source }) =>
    (apart === null ? source : { ...source, [where]: apart }) as Source;

/** `field` is canonical, or the name of a column that maps to none. */
export const chooseDateOrder =
  (field: string, order: DateOrder): SourceChange =>
  (source) => ({ ...source, dates: { ...source.dates, [field]: order } });

export const chooseDecimal =
  (decimal: '.' | ','): SourceChange =>
  (source) => ({ ...source, decimal });

/** Which currency the amounts of the file are of; null: what the file itself says. */
export const chooseCurrency =
  (currency: string | null): SourceChange =>
  ({ currency: _, ...source }) =>
    currency === null ? source : { ...source, currency };

export const chooseNullWords =
  (words: readonly string[]): SourceChange =>
  (source) => ({ ...source, values: { ...source.values, null: words } });

/** A word that means "empty", or no longer does; the others stay as they are. */
export const chooseEmptyWord = (plan: Pick<FilePlan, 'null_words'>, word: string, isEmpty: boolean): SourceChange => {
  const others = plan.null_words.filter((other) => folded(other) !== folded(word));
  return chooseNullWords(isEmpty ? [...others, word] : others);
};

/** What one label of a field is read as: another word, nothing where that is empty, or (null) as it stands. */
export const readLabelAs =
  (field: string, label: string, meant: string | null): SourceChange =>
  (source) => {
    const others = Object.entries(labelsOf(source, field) ?? {}).filter(([other]) => folded(other) !== folded(label));
    const labels = meant === null ? others : [...others, [label, meant] as const];
    const { [field]: _, ...values } = source.values ?? {};
    return { ...source, values: labels.length === 0 ? values : { ...values, [field]: Object.fromEntries(labels) } };
  };

const folded = (word: string): string => word.trim().toLowerCase();

/** What one stage label means; the others stay as they are, said or guessed. */
export const placeLabel =
  (label: string, outcome: Outcome): SourceChange =>
  (source) => {
    const others = Object.entries(labelsOf(source, 'outcome') ?? {}).filter(
      ([other]) => folded(other) !== folded(label),
    );
    return { ...source, values: { ...source.values, outcome: Object.fromEntries([...others, [label, outcome]]) } };
  };
