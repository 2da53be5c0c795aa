import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import { CURRENCY_MARK, CURRENCY_SIGNS, currencyInHeader } from '../../src/model/currency-names.ts';
import { LOCALES } from './locale-forms.ts';
import { IDS, ISO_DAYS, TYPES } from './type-forms.ts';

const planned = (header: string, rows: readonly string[], decisions = {}) =>
  planFile(new Blob([[header, ...rows].join('\n')]), 'deals.tsv', decisions);

test('every country of the amounts and days has its flags, shares, ids and currencies', () => {
  expect(Object.keys(TYPES)).toEqual(Object.keys(LOCALES));
});

describe.each(Object.entries(TYPES))('%s', (locale, { flag: [yes, no, neither], shares, damaged, currency }) => {
  const sign = LOCALES[locale]!.decimal;

  test('a column of yes and no tells the outcome, and another word in it is set aside', async () => {
    const flags = [`1\tX\t${yes}`, `2\tX\t${no}`, `3\tX\t${yes}`];
    expect((await planned('Deal ID\tStage\tWon', flags)).plan).toMatchObject({
      columns: [{}, {}, { maps_to: 'is_won' }],
      questions: [],
    });
    const given = { columns: { opportunity_id: 'Deal ID', stage: 'Stage', is_won: 'Won' } };
    const { problems } = await checkRows(await planned('Deal ID\tStage\tWon', [...flags, `4\tX\t${neither}`], given));
    expect(problems).toMatchObject([{ line: 5, column: 'Won', value: neither, reason: 'This is neither yes nor no.' }]);
  });

  test.each(shares)('%s is %d', async (text, value) => {
    const { plan } = await planned('Deal ID\tStage\tProbability (%)', [
      `1\tWon\t${text}`,
      `2\tWon\t${sign === '.' ? '0.25' : '0,25'}%`,
    ]);
    expect(plan).toMatchObject({ columns: [{}, {}, { maps_to: 'probability' }], questions: [] });
    const { reading } = plan.columns[2]!;
    expect(reading.kind === 'number' && readNumber(text, reading)).toBe(value);
  });

  test('what a spreadsheet has damaged is set aside with what happened to it', async () => {
    const days = ['2024-04-15', '2024-04-16', '2024-04-17'].map((day, index) => `00${index}\tWon\t${day}`);
    const { problems } = await checkRows(
      await planned('Deal ID\tStage\tClose Date', [...days, `${damaged.id}\tWon\t${damaged.day}`]),
    );
    expect(problems.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [5, 'Deal ID', damaged.id, 'A spreadsheet has rounded this identifier; its last digits are lost.'],
      [5, 'Close Date', damaged.day, 'A spreadsheet has turned this value into a month; what it was is lost.'],
    ]);
  });

  test('the currency stands in the header, or in the amount itself', async () => {
    const { header, cell, code } = currency;
    expect(currencyInHeader(header)).toBe(code);
    const [mark = ''] = new RegExp(CURRENCY_MARK, 'u').exec(cell) ?? [];
    expect(new Map(CURRENCY_SIGNS).get(mark.toUpperCase())).toBe(code);
    const said = await planned('Deal ID\tStage\tAmount', [`1\tWon\t${cell}`, `2\tWon\t5${sign}25`]);
    expect(said.plan.columns[2]).toMatchObject({ maps_to: 'amount', names_currency: true });
    const unsaid = await planned('Deal ID\tStage\tAmount', [`1\tWon\t7${sign}50`, `2\tWon\t5${sign}25`]);
    expect(unsaid.plan.columns[2]!.names_currency).toBeUndefined();
  });
});

test.each(IDS)('ids %s stay as they are, and two stay two', async (_what, one, other) => {
  const { plan, body } = await planned('Deal ID\tStage\tReference', [`${one}\tWon\t${other}`, `${other}\tWon\t${one}`]);
  expect(plan.columns[0]).toMatchObject({ maps_to: 'opportunity_id', reading: { kind: 'text' } });
  expect((await body.blob.text()).split('\n').slice(1)).toEqual([`${one}\tWon\t${other}`, `${other}\tWon\t${one}`]);
  expect((await checkRows(await planned('Deal ID\tStage', [`${one}\tWon`]))).problems).toEqual([]);
});

test.each(ISO_DAYS)('%s is the 15th of April everywhere, whatever its clock says', async (text) => {
  const { plan } = await planned('Deal ID\tStage\tClose Date', [`1\tWon\t${text}`]);
  const { reading } = plan.columns[2]!;
  expect(reading.kind === 'date' && readDate(text, reading)).toBe('2024-04-15');
  expect(plan.questions).toEqual([]);
});
