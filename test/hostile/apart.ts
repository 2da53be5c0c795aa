import { AXES, type Axis } from './axes.ts';

type Levels = { [K in Axis]?: readonly (typeof AXES)[K][number][] };

/** Amounts with signs that some delimiter cuts. */
const CUT_AMOUNTS = AXES.amounts.filter((amount) => !['point', 'whole', 'damaged', 'minus behind'].includes(amount));

/** What no program would write, or what nobody could tell apart afterwards: levels of two axes that never meet. */
const APART: readonly Levels[] = [
  // Without quotes a value can hold neither a delimiter nor a line end.
  { quotes: ['none'], inner: ['delimiters', 'newlines', 'quotes', 'backslashed'] },
  { quotes: ['none'], amounts: CUT_AMOUNTS },
  { quotes: ['none'], days: ['iso time', 'zoho', 'us time', 'us long', 'month names'] },
  { quotes: ['none'], ragged: ['one row wrapped', 'all rows wrapped'] },
  { quotes: ['none'], cells: ['formulas'] },
  { quotes: ['none'], header: ['two lines', 'bracketed units', 'hostile'] },
  // Programs with one habit do not have the other.
  { quotes: ['single'], inner: ['quotes', 'backslashed'] },
  { quotes: ['single'], ragged: ['one row wrapped', 'all rows wrapped', 'stray quote'] },
  { quotes: ['single'], amounts: ['swiss'] },
  { ragged: ['one row wrapped', 'all rows wrapped'], inner: ['backslashed'] },
  { ragged: ['all rows wrapped'], preamble: ['padded title'], footer: ['padded', 'totals', 'foreign total'] },
  // The encoding has no such character.
  { encoding: ['windows-1252', 'latin-1'], table: ['japanese'] },
  { encoding: ['latin-1', 'shift_jis'], amounts: ['euro'] },
  { encoding: ['shift_jis'], amounts: ['spaced'] },
  // Any text holds spaces and colons, so they part values only in a wide table of several rows with little around it.
  { delimiter: [' ', ':'], rows: ['0', '1', '2'] },
  { delimiter: [' ', ':'], width: ['3'] },
  { delimiter: [' ', ':'], header: ['padded'] },
  { delimiter: [' ', ':'], preamble: ['period', 'long'] },
  { delimiter: [' ', ':'], ragged: ['stray quote'] },
  { delimiter: [':'], preamble: ['filters'] },
  // Commas cut such rows into as many columns as colons do.
  { delimiter: [':'], days: ['zoho', 'us long'] },
  { delimiter: [' '], rows: ['3'] },
  { delimiter: [' '], quotes: ['single'] },
  { delimiter: [' '], preamble: ['padded title'] },
  { delimiter: [' '], footer: ['blank, text'] },
  {
    delimiter: [' '],
    ragged: ['empty rows', 'trailing delimiters', 'empty last columns', 'one row wrapped', 'all rows wrapped'],
  },
  // Too few rows for the fault, or for anyone to see it.
  { rows: ['0'], header: ['none', 'repeated', 'units row'] },
  { rows: ['0'], cells: ['nul', 'rounded ids'] },
  { rows: ['0', '1'], ragged: ['all rows wrapped', 'trailing delimiters'] },
  {
    rows: ['0', '1', '2', '3'],
    ragged: [
      'short row',
      'long row',
      'one trailing delimiter',
      'one row wrapped',
      'stray quote',
      'empty rows',
      'blank lines',
    ],
  },
  { rows: ['1', '2'], header: ['repeated'] },
  { rows: ['1', '2'], days: ['mixed'] },
  // The one quoted header and the one missing delimiter make up for each other.
  { header: ['hostile'], ragged: ['trailing delimiters'] },
  // Large enough.
  { width: ['300'], rows: ['60', '150'] },
];

export function canStandTogether(one: { axis: Axis; level: string }, other: { axis: Axis; level: string }): boolean {
  const levels = [one, other];
  const isShiftJis = levels.some(({ level }) => level === 'shift_jis');
  if (isShiftJis && levels.some(({ axis, level }) => axis === 'table' && level !== 'japanese')) return false;
  return !APART.some((apart) =>
    levels.every(({ axis, level }) => (apart[axis] as readonly string[] | undefined)?.includes(level)),
  );
}
