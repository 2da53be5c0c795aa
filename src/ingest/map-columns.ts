import type { ColumnPlan, Question, Tool } from '../model/import-plan.ts';
import type { FlagField } from '../model/outcome-flags.ts';
import type { TableName } from '../model/tables.ts';
import type { AliasDictionary } from './aliases.ts';
import { dayInstead, promisesWords } from './day-column.ts';
import { type Match, matchHeader } from './match-header.ts';
import { normaliseHeader } from './normalise-header.ts';

export type MappedColumn = Pick<ColumnPlan, 'maps_to' | 'because' | 'suggestion'>;

/** A column as the mapping sees it; `filled` decides between columns that say the same. */
export type NamedColumn = { name: string; header: string | null; filled: number };

/** What the values of columns show, which counts for more than their headers. */
export type ShownByValues = {
  flags: ReadonlyMap<number, FlagField>;
  isDay: (column: number) => boolean;
};

const NOTHING_SHOWN: ShownByValues = { flags: new Map(), isDay: () => false };

const UNMAPPED: MappedColumn = { maps_to: null, because: null, suggestion: null };

/**
 * Which canonical field each column holds: at most one field per column and one column per field. Columns that compete
 * for a field are decided by tool, then by how full they are, and asked about.
 */
export function mapColumns(
  columns: readonly NamedColumn[],
  table: TableName,
  tool: Tool | null,
  aliases: AliasDictionary,
  shown: ShownByValues = NOTHING_SHOWN,
): { columns: MappedColumn[]; questions: Question[] } {
  const matches = columns.map((column, index): Match[] => {
    const flag = shown.flags.get(index);
    if (flag !== undefined) return [{ field: flag, rank: 3 }];
    if (column.header === null) return [];
    const found = matchHeader(column.header, table, tool, aliases);
    return found.some(({ field }) => promisesWords(field)) && shown.isDay(index)
      ? matchDays(column.header, found)
      : found;
  });
  const taken = new Map<string, number>();
  const mapped = columns.map(
    (_, index): MappedColumn => ({ ...UNMAPPED, suggestion: matches[index]![0]?.field ?? null }),
  );
  const questions: Question[] = [];
  const rivals = new Map<string, number[]>();

  const order = columns.map((_, index) => index).filter((index) => usable(matches[index]!).length > 0);
  order.sort((one, other) => preference(one) - preference(other) || columns[other]!.filled - columns[one]!.filled);
  for (const index of order) {
    const options = usable(matches[index]!);
    const free = options.filter(({ field }) => !taken.has(field));
    if (free.length > 1 && tool === null) questions.push(ambiguous(columns[index]!, free));
    else if (free.length > 0) {
      const { field, rank } = free[0]!;
      taken.set(field, index);
      mapped[index] = { maps_to: field, because: rank <= 2 ? 'tool' : 'alias', suggestion: null };
    } else {
      const { field, rank } = options[0]!;
      const holder = taken.get(field)!;
      mapped[index] = { ...UNMAPPED, suggestion: field };
      // A header of the tool itself settles it; two of one kind are for a person to choose between, save first and last names.
      if (rank === rankOf(holder) && field !== 'person') rivals.set(field, [...(rivals.get(field) ?? [holder]), index]);
    }
  }
  for (const [field, indexes] of rivals)
    questions.push(
      competing(
        field,
        indexes.map((index) => columns[index]!),
      ),
    );
  for (const column of mapped) if (column.suggestion !== null && taken.has(column.suggestion)) clearIfCertain(column);
  return { columns: mapped, questions };

  /** Columns that can mean one thing only choose first, so that a column with two meanings gets what is left. */
  function preference(index: number): number {
    const options = usable(matches[index]!);
    return options.length * 10 + options[0]!.rank;
  }

  function rankOf(index: number): number {
    return usable(matches[index]!)[0]!.rank;
  }

  function clearIfCertain(column: MappedColumn): void {
    if (!rivals.has(column.suggestion!)) column.suggestion = null;
  }
}

/** A header that promises an outcome or a stage over a column of days. */
function matchDays(header: string, found: readonly Match[]): Match[] {
  const field = dayInstead(normaliseHeader(header));
  const others = found.filter((match) => !promisesWords(match.field));
  return field === null ? others : [...others, { field, rank: 4 }];
}

/** The given mapping and nothing else; a header that is not in the file is asked for. */
export function giveColumns(
  columns: readonly NamedColumn[],
  given: Readonly<Record<string, string>>,
): { columns: MappedColumn[]; questions: Question[] } {
  const mapped = columns.map(() => UNMAPPED);
  const questions: Question[] = [];
  const options = columns.map(({ name }) => name);
  for (const [field, header] of Object.entries(given)) {
    const index = findColumn(columns, header);
    if (index < 0) {
      questions.push({ about: field, why: `There is no column "${header}" in the file.`, options });
    } else if (mapped[index]!.maps_to !== null) {
      const why = `The column "${header}" already holds ${mapped[index]!.maps_to}; one column holds one field.`;
      questions.push({ about: field, why, options });
    } else mapped[index] = { maps_to: field, because: 'given', suggestion: null };
  }
  return { columns: mapped, questions };
}

function findColumn(columns: readonly NamedColumn[], header: string): number {
  const exact = columns.findIndex(({ name }) => name === header);
  if (exact >= 0) return exact;
  const loose = (text: string | null) => text?.trim().toLowerCase();
  return columns.findIndex((column) => loose(column.name) === loose(header) || loose(column.header) === loose(header));
}

/** The best matches that may be applied without a yes. */
function usable(matches: readonly Match[]): Match[] {
  const best = matches[0]?.rank ?? 4;
  return best === 4 ? [] : matches.filter(({ rank }) => rank === best);
}

function ambiguous(column: NamedColumn, options: readonly Match[]): Question {
  const fields = options.map(({ field }) => field);
  return { about: column.name, why: `"${column.name}" can mean ${fields.join(' or ')}.`, options: fields };
}

function competing(field: string, columns: readonly NamedColumn[]): Question {
  const names = columns.map(({ name }) => name);
  return { about: field, why: `${names.length} columns can hold ${field}; "${names[0]}" is used.`, options: names };
}
