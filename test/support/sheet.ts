import { HyperFormula } from 'hyperformula';

/** Rows of texts as a spreadsheet takes them in from a file, with formulas behind them; answers what the formulas say. */
export function calculated(
  rows: readonly (readonly string[])[],
  formulas: readonly (readonly string[])[],
): unknown[][] {
  const cells = rows.map((row, index) => [
    // A sign that would make a formula of a text is taken as a text.
    ...row.map((cell) => (cell === '' ? null : /^[=+@']/.test(cell) ? `'${cell}` : cell)),
    ...(formulas[index] ?? []),
  ]);
  const sheet = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', dateFormats: ['YYYY-MM-DD'] });
  const width = rows[0]?.length ?? 0;
  const values = sheet.getSheetValues(0).map((row) => row.slice(width));
  sheet.destroy();
  return values;
}
