import type { HostileChoice } from './axes.ts';
import type { Truth } from './cell-styles.ts';
import type { DealTable } from './deal-table.ts';

/** A row as it should come out: its cells, what its amount and days mean (null: whatever), and whether it may be set aside. */
export type ExpectedRow = {
  cells: string[];
  amount: Truth['means'] | null;
  closed: Truth['means'] | null;
  created: Truth['means'] | null;
  setAside: 'never' | 'may' | 'must';
};

/** The rows of a table with one kind of fault in their cells; every fourth row has it. */
export function damageCells({ rows, roles }: DealTable, choice: HostileChoice): ExpectedRow[] {
  const last = (rows[0]?.cells.length ?? 1) - 1;
  const isRemark = last > roles.closed;
  return rows.map(({ cells: clean, ...means }, row) => {
    const cells = [...clean];
    const expected: ExpectedRow = { cells, ...means, setAside: 'never' };
    const turn = row % 4;
    switch (choice.cells) {
      case 'clean':
        break;
      case 'null words':
        if (turn === 1) {
          cells[roles.amount] = '--';
          expected.amount = 'nothing';
          if (isRemark) cells[last] = 'Select';
        }
        if (turn === 3 && isRemark) cells[last] = '(No value)';
        break;
      case 'errors':
        if (turn === 1) {
          cells[roles.amount] = '#REF!';
          expected.amount = 'nothing';
          if (isRemark) cells[last] = '#N/A';
        }
        break;
      case 'formulas':
        if (isRemark && turn < 3) cells[last] = ['=1+1', '@SUM(A1)', '+1-555-0100'][turn]!;
        if (isRemark && turn === 3) cells[last] = '=HYPERLINK("http://x.invalid","y")';
        break;
      case 'spaces':
        if (isRemark) cells[1] = [`${cells[1]} `, ` ${cells[1]}`, cells[1]!, `${cells[1]}`][turn]!;
        break;
      case 'nul':
        if (row === 0) {
          const where = isRemark ? 1 : 0;
          cells[where] = `${cells[where]!.slice(0, 2)}\0${cells[where]!.slice(2)}`;
          expected.setAside = 'must';
        }
        break;
      case 'rounded ids':
        // Where nobody knows that the column holds ids the cell stays a text.
        if (turn === 0) {
          cells[0] = `1.23E+${15 + (row % 5)}`;
          expected.setAside = 'may';
        }
        break;
      case 'empty column':
        if (isRemark) cells[last] = '';
        break;
      case 'long cell':
        if (row === 0 && isRemark) cells[last] = 'a long story '.repeat(5000);
        break;
      case 'codes':
        if (isRemark) cells[2] = `00${10 + row}`;
        break;
      default:
        choice.cells satisfies never;
    }
    return expected;
  });
}
