import { footerLines, preambleLines } from './around-table.ts';
import type { HostileChoice } from './axes.ts';
import { damageCells, type ExpectedRow } from './damage-cells.ts';
import { damageHeader } from './damage-header.ts';
import { type DealTable, dealTable } from './deal-table.ts';
import { encodeText } from './encode-text.ts';
import { seeded } from './seeded.ts';
import { unquotable, writeRecord } from './write-record.ts';

/** A file and what must become of it. */
export type Variant = {
  choice: HostileChoice;
  bytes: Uint8Array<ArrayBuffer>;
  /** Headers as they stand in the file; null where it has none. */
  header: readonly string[] | null;
  width: number;
  rows: readonly (ExpectedRow & { line: number })[];
  /** Physical lines of the file, of its header and of its rows. */
  lines: { total: number; header: number; data: number };
  roles: DealTable['roles'];
};

type Part = { text: string; kind: 'around' | 'header' | 'row' | 'blank'; row?: ExpectedRow };

export function writeVariant(choice: HostileChoice, seed: number): Variant {
  const table = dealTable(choice, seeded(seed));
  const plain = (cells: readonly string[]) =>
    choice.quotes === 'none' ? cells.map((cell) => unquotable(cell, choice.delimiter)) : [...cells];
  const damaged = damageHeader(table.header, choice);
  const rows = damageCells(table, choice).map((row) => ({ ...row, cells: plain(row.cells) }));
  const extra = { 'trailing delimiters': 1, 'empty last columns': 2 }[choice.ragged as string] ?? 0;
  const width = table.header.length + extra;
  const header = damaged.header === null ? null : [...plain(damaged.header), ...Array<string>(extra).fill('')];
  const written = choice.ragged === 'trailing delimiters' ? header?.slice(0, -1) : header;

  const parts: Part[] = preambleLines(choice).map((text) => ({ text, kind: 'around' }));
  if (written != null) parts.push({ text: record(written, choice), kind: 'header' });
  const padded = (cells: readonly string[]) => [...cells, ...Array<string>(extra).fill('')];
  if (damaged.units !== null) {
    const cells = padded(plain(damaged.units));
    parts.push(rowPart({ ...BARE, cells, setAside: 'may' }, choice));
  }
  rows.forEach((row, at) => {
    parts.push(...rowParts({ ...row, cells: padded(row.cells) }, at, choice));
    if (header !== null && choice.header === 'repeated' && at === Math.min(5, rows.length - 2))
      parts.push(rowPart({ ...BARE, cells: header, setAside: 'must' }, choice, record(written!, choice)));
  });
  for (const text of footerLines(choice, width, table.roles.amount)) parts.push({ text, kind: 'around' });

  const { text, starts, total } = joinLines(parts, choice);
  const linesOf = (kind: Part['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + physical(part.text), 0);
  return {
    choice,
    bytes: encodeText(text, choice.encoding),
    header,
    width,
    rows: parts.flatMap(({ row }, at) => (row === undefined ? [] : [{ ...row, line: starts[at]! }])),
    lines: { total, header: linesOf('header'), data: linesOf('row') },
    roles: table.roles,
  };
}

const BARE = { amount: null, closed: null, created: null };

function record(cells: readonly string[], choice: HostileChoice): string {
  const text = writeRecord(cells, choice);
  return choice.ragged === 'all rows wrapped' ? `"${text.replaceAll('"', '""')}"` : text;
}

const rowPart = (row: ExpectedRow, choice: HostileChoice, text = record(row.cells, choice)): Part => ({
  text,
  kind: 'row',
  row,
});

/** The fourth and the eighth row carry the faults of ragged tables. */
function rowParts(row: ExpectedRow, at: number, choice: HostileChoice): Part[] {
  const { delimiter } = choice;
  if (at % 8 !== 3) return [rowPart(row, choice)];
  const { cells } = row;
  const text = record(cells, choice);
  switch (choice.ragged) {
    case 'nothing':
    case 'trailing delimiters':
    case 'empty last columns':
    case 'all rows wrapped':
      return [rowPart(row, choice)];
    case 'short row': {
      const short = cells.slice(0, cells.length > 3 ? -2 : -1);
      return [rowPart({ ...row, cells: short, setAside: 'must' }, choice)];
    }
    case 'long row':
      return [rowPart({ ...row, cells: [...cells, 'too', 'many'], setAside: 'must' }, choice)];
    case 'one trailing delimiter':
      return [rowPart({ ...row, cells: [...cells, ''], setAside: 'must' }, choice)];
    case 'one row wrapped':
      return [rowPart({ ...row, setAside: 'may' }, choice, `"${text.replaceAll('"', '""')}"`)];
    case 'blank lines':
      return [rowPart(row, choice), { text: '', kind: 'blank' }];
    case 'empty rows': {
      // At the end it would belong to the footer.
      if (at > 3) return [rowPart(row, choice)];
      const empty: ExpectedRow = { ...BARE, cells: cells.map(() => ''), setAside: 'must' };
      return [rowPart(row, choice), rowPart(empty, choice, delimiter.repeat(cells.length - 1))];
    }
    case 'stray quote': {
      const broken = cells.map((cell, index) => `${index === 1 ? '"' : ''}${cell.replace(/["\r\n]+/g, ' ')}`);
      const raw = broken.map((cell, index) => (index === 1 ? cell : writeRecord([cell], choice)));
      return [rowPart({ ...row, cells: broken, setAside: 'may' }, choice, raw.join(delimiter))];
    }
    default:
      return choice.ragged satisfies never;
  }
}

const physical = (text: string): number => text.split(/\r\n|\r|\n/).length;

/** The whole text, the first line of each part, and how many lines there are. */
function joinLines(
  parts: readonly Part[],
  { newline, end }: HostileChoice,
): { text: string; starts: number[]; total: number } {
  const separator = (at: number) => {
    if (newline !== 'mixed') return newline;
    const isBlank = parts[at + 1]?.text === '' || at === parts.length - 1;
    return isBlank ? '\r\n' : ['\r\n', '\n', '\r'][at % 3]!;
  };
  let text = '';
  let line = 1;
  const starts = parts.map((part, at) => {
    const start = line;
    line += physical(part.text);
    text += part.text + (at < parts.length - 1 || end !== 'nothing' ? separator(at) : '');
    return start;
  });
  const one = newline === 'mixed' ? '\r\n' : newline;
  if (end === 'newlines') text += one.repeat(2);
  if (end === 'spaces') text += `   ${one}`;
  const lines = text.split(/\r\n|\r|\n/);
  return { text, starts, total: lines.at(-1) === '' ? lines.length - 1 : lines.length };
}
