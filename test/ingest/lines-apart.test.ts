import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import type { LinesApart, SourceDecisions } from '../../src/model/import-plan.ts';

const HEADER = 'Deal ID,Deal Name,Stage,Amount';
const deals = (count: number) => Array.from({ length: count }, (_, n) => `D-${n + 1},Deal ${n + 1},Won,${n + 1}.50`);
const NAMED = ['North region,,,', 'Sold by,Ann,,'];

async function read(lines: readonly string[], decisions: SourceDecisions = {}) {
  const text = `${lines.join('\n')}\n`;
  const planned = await planFile(new Blob([text]), 'deals.csv', decisions);
  const { plan, body } = planned;
  const { total, ...parts } = plan.lines;
  expect(total).toBe(text.split('\n').length - 1);
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
  const checked = await checkRows(planned);
  expect(checked.accepted + checked.set_aside).toBe(body.records);
  const rows = (await body.blob.text()).trimEnd().split('\n').slice(body.skip_lines);
  return { plan, rows, parts, asked: plan.questions.map(({ about, options }) => ({ about, options })) };
}

describe('the footer that a person has named', () => {
  const file = [HEADER, ...deals(6), '', ...NAMED, ''];

  test('is none of the data, though its lines are as wide as the rows', async () => {
    expect((await read(file)).parts).toMatchObject({ data: 8, footer: 0, blank: 2 });
    const { parts, rows } = await read(file, { footer: { lines: 2, starts: 'North region,' } });
    expect(parts).toEqual({ preamble: 0, header: 1, data: 6, blank: 2, footer: 2 });
    expect(rows).toEqual(deals(6));
  });

  test.each<[string, LinesApart, number, number]>([
    ['takes the last deals with it where it is longer', { lines: 4 }, 4, 4],
    ['is one line where one is said', { lines: 1 }, 7, 1],
    ['is none where none is said', { lines: 0 }, 8, 0],
    ['is the whole file where it is longer than that', { lines: 90 }, 0, 8],
    ['is told by its words, whatever the figures in them', { lines: 2, starts: 'NORTH region 12' }, 6, 2],
  ])('%s', async (_, footer, data, left) => {
    expect((await read(file, { footer })).parts).toMatchObject({ data, footer: left });
  });

  test('replaces what is recognised, whose lines are then set aside with a reason', async () => {
    const report = [
      HEADER,
      ...deals(3),
      '',
      'Grand Totals (3 records)',
      'Confidential Information - Do Not Distribute',
    ];
    expect((await read(report)).parts).toMatchObject({ data: 3, footer: 2 });
    const { plan, parts } = await read(report, { footer: { lines: 0 } });
    expect(parts).toMatchObject({ data: 5, footer: 0, blank: 1 });
    expect(plan.set_aside.map(({ line }) => line)).toEqual([6, 7]);
  });

  test('is longer than any that is recognised, below more blank lines than are kept in mind', async () => {
    const second = Array.from({ length: 150 }, (_, n) => `S-${n},Sum ${n},,`);
    const blank = Array<string>(400).fill('');
    const { parts, rows } = await read([HEADER, ...deals(300), ...blank, ...second, ...blank], {
      footer: { lines: 150 },
    });
    expect(parts).toMatchObject({ data: 300, footer: 150, blank: 800 });
    expect(rows).toEqual(deals(300));
  });

  test('counts the lines of rows that span several', async () => {
    const { parts, rows } = await read([HEADER, ...deals(2), '"Sums\nof all",,,', 'End,,,'], { footer: { lines: 3 } });
    expect(parts).toMatchObject({ data: 2, footer: 3 });
    expect(rows).toEqual(deals(2));
  });

  test('is asked about where a deal stands in its place, and no deal is lost for it', async () => {
    const { parts, plan, asked } = await read([HEADER, ...deals(6)], { footer: { lines: 2, starts: 'North region' } });
    expect(parts).toMatchObject({ data: 6, footer: 0 });
    expect(asked).toEqual([{ about: 'footer', options: ['no lines', '2 lines'] }]);
    expect(plan.questions[0]?.why).toBe(
      'The last 2 lines were no data before and started with "North region"; now "D-5" stands there, so no lines are left out.',
    );
  });
});

describe('lines below the header', () => {
  const file = [HEADER, 'text,text,"one of', ' two",EUR', '', 'max 10,,,', ...deals(4)];

  test('are none of the data once a person has said so', async () => {
    expect((await read(file)).parts).toMatchObject({ data: 7, preamble: 0 });
    const { plan, parts, rows } = await read(file, { below_header: { lines: 3, starts: 'text' } });
    expect(parts).toEqual({ preamble: 3, header: 1, data: 4, blank: 1, footer: 0 });
    expect(plan).toMatchObject({ header_line: 1, data_line: 6, below_header: 3 });
    expect(rows).toEqual(deals(4));
  });

  test('are no evidence for what a column holds', async () => {
    const units = [HEADER, 'id,name,stage,kEUR', ...deals(4)];
    const amount = async (decisions: SourceDecisions) => (await read(units, decisions)).plan.columns[3];
    expect((await amount({}))?.samples[0]).toBe('kEUR');
    expect(await amount({ below_header: { lines: 1 } })).toMatchObject({ samples: ['1.50', '2.50', '3.50', '4.50'] });
  });

  test('are asked about where a deal stands in their place', async () => {
    const { parts, asked } = await read([HEADER, ...deals(4)], { below_header: { lines: 1, starts: 'text' } });
    expect(parts).toMatchObject({ data: 4, preamble: 0 });
    expect(asked).toEqual([{ about: 'below_header', options: ['no lines', '1 line'] }]);
  });

  test('are counted below titles and a header that was moved as well', async () => {
    const { parts, rows } = await read(['Deals', '', HEADER, 'text,,,', ...deals(4), 'North,,,'], {
      header_line: 3,
      below_header: { lines: 1 },
      footer: { lines: 1 },
    });
    expect(parts).toEqual({ preamble: 2, header: 1, data: 4, blank: 1, footer: 1 });
    expect(rows).toEqual(deals(4));
  });
});
