import type { LabelRule } from '../../personas/rule-columns.ts';
import { formulaFields, type RulesFormula, rulesFormula } from '../../personas/rules-formula.ts';
import type { FileColumns } from './file-columns.ts';

/** What has to stand where, in the first row of data of the file opened as a sheet. */
export type SheetPlan = Omit<RulesFormula, 'helpers'> & {
  file: string | null;
  row: number;
  /** Columns that the formula reads: their cell, their header, and the file they have to be brought from where that is another one. */
  reads: readonly { cell: string; header: string; from: string | null }[];
  helpers: readonly { field: string; cell: string; header: string; formula: string }[];
  /** Where the formula itself goes. */
  cell: string;
};

/** The formula with every cell it needs: columns of the file where they are, those of other files and of words behind them. */
export function sheetPlan(rules: readonly LabelRule[], { columnOf, placeOf, file }: FileColumns): SheetPlan {
  const row = (file?.header_line ?? 0) + 1;
  let free = file === null ? 0 : Math.max(0, ...file.columns.map(({ index }) => index + 1));
  const cells = new Map<string, string>();
  const { read, titles } = formulaFields(rules, columnOf);
  const reads = read.map((field) => {
    const place = placeOf(field);
    const here = place !== null && place.plan === file;
    const cell = `${columnName(here ? place.column.index : free++)}${row}`;
    cells.set(field, cell);
    return {
      cell,
      header: place?.column.header ?? place?.column.name ?? field,
      from: here ? null : (place?.plan.file ?? ''),
    };
  });
  const words = new Map(titles.map((field) => [field, `${columnName(free++)}${row}`]));
  const own = (given: string | undefined) => `$${given ?? ''}`;
  const written = rulesFormula(rules, columnOf, {
    cell: (field) => own(cells.get(field)),
    titles: (field) => own(words.get(field)),
  });
  const helpers = written.helpers.map(({ field, formula }) => ({
    field,
    cell: words.get(field) ?? '',
    header: placeOf(field)?.column.header ?? field,
    formula,
  }));
  return { ...written, file: file?.file ?? null, row, reads, helpers, cell: `${columnName(free)}${row}` };
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
