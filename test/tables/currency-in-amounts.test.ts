import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { ratesOf } from '../../src/model/rates.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const RATES = ratesOf([{ currency: 'EUR', rate: 1.1 }]);
const DEAL = fileOf('deals.csv', ['opportunity_id', 'outcome', 'amount'], [['1', 'won', 10]]);

describe('a currency that amounts name themselves', () => {
  const read = async (lines: readonly string[], reporting: string | null, table: 'deals' | 'campaigns' = 'deals') => {
    const file = await planFile(new Blob([lines.join('\n')]), 'export.tsv');
    const sources = [{ file, table }, ...(table === 'deals' ? [] : [{ file: DEAL, table: 'deals' as const }])];
    const { currency } = await buildWarehouse(engine, sources, guessOutcomes, reporting, { rates: RATES });
    const rows = await engine.rows('SELECT opportunity_id, CAST(amount AS VARCHAR) AS amount FROM deals ORDER BY deal');
    return { currency, worth: Object.fromEntries(rows.map((row) => [row.opportunity_id, row.amount])) };
  };
  const HEAD = 'Deal ID\tStage\tAmount';

  test('keeps euros and dollars of one column apart', async () => {
    const lines = [
      HEAD,
      '1\tWon\t$100.00',
      '2\tWon\t€100.00',
      '3\tWon\tEUR 50.00',
      '4\tWon\t100.00',
      '5\tWon\tCHF 9.00',
    ];
    const { worth, currency } = await read(lines, 'USD');
    expect(worth).toEqual({ 1: '100.00', 2: '110.00', 3: '55.00', 4: '100.00', 5: null });
    expect(currency.found).toMatchObject([
      { currency: 'EUR', amounts: 2, left_out: 0 },
      { currency: 'CHF', amounts: 1, left_out: 1 },
      { currency: 'USD', amounts: 1, left_out: 0 },
      { currency: null, amounts: 1, left_out: 0 },
    ]);
    expect(currency.stated).toMatchObject([{ header: 'Amount', by: 'column' }]);
  });

  test('is found in front of and behind the number, beside letters for thousands', async () => {
    const lines = [
      HEAD,
      '1\tWon\t1,5 M€',
      '2\tWon\t12 k€',
      '3\tWon\t1.234,56 €',
      '4\tWon\tUS$ 5,00',
      '5\tWon\t7,00 EUR',
    ];
    const { currency } = await read(lines, 'EUR');
    expect(currency.found.map((each) => [each.currency, each.amounts])).toEqual([
      ['EUR', 4],
      ['USD', 1],
    ]);
  });

  test('of a sign that several share is the reporting one, or else the usual one', async () => {
    const lines = [HEAD, '1\tWon\t$100.00', '2\tWon\t$5.00'];
    expect((await read(lines, 'CAD')).currency.found).toMatchObject([{ currency: 'CAD', amounts: 2, left_out: 0 }]);
    expect((await read(lines, 'EUR')).currency.found).toMatchObject([{ currency: 'USD', amounts: 2, left_out: 2 }]);
    expect((await read(lines, null)).currency).toMatchObject({ reporting: 'USD', guessed: true });
    const headed = ['Deal ID\tStage\tAmount (CAD)', '1\tWon\t$100.00', '2\tWon\t$5.00'];
    expect((await read(headed, 'USD')).currency.found).toMatchObject([{ currency: 'CAD', left_out: 2 }]);
  });

  test('gives way to a column of currencies', async () => {
    const lines = ['Deal ID\tStage\tAmount\tCurrency', '1\tWon\t$100.00\tCAD', '2\tWon\t€5.00\tUSD'];
    expect((await read(lines, 'USD')).worth).toEqual({ 1: null, 2: '5.00' });
  });

  test('counts for spend as well', async () => {
    const lines = ['Campaign\tCost\tImpr.\tDay', 'A\t€10.00\t5\t2026-01-20', 'B\t$10.00\t5\t2026-01-20'];
    await read(lines, 'USD', 'campaigns');
    const rows = await engine.rows('SELECT name, CAST(spend AS VARCHAR) AS spend FROM campaigns ORDER BY name');
    expect(rows.map(({ spend }) => spend)).toEqual(['11.00', '10.00']);
  });
});
