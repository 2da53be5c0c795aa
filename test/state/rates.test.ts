import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import { ratesOf } from '../../src/model/rates.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import { chooseCurrency } from '../../src/state/imports/change-source.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';
import { judged } from '../support/judged.ts';
import { sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

describe('claims about money', () => {
  const verdictOn = async (
    amounts: readonly number[],
    currency: string,
    claim: Claim,
    rates: Record<string, number>,
  ) => {
    const file = fileOf(
      'deals.csv',
      ['opportunity_id', 'outcome', 'currency', 'amount', 'close_date'],
      amounts.map((amount, index) => [`${index}`, 'won', currency, amount, '2026-01-31']),
    );
    const warehouse = await buildWarehouse(engine, [{ file, table: 'deals' }], placeByName, 'USD', {
      rates: ratesOf(rates),
    });
    return judged(engine, warehouse, claim);
  };

  test('get the same verdict in any currency: tolerances are shares of what is stated', async () => {
    // The median of 25 wins is 90: stated are 100, and 80 would still be within the tolerance.
    const amounts = Array.from({ length: 25 }, (_, index) => 78 + index);
    const dollars = await verdictOn(amounts, 'USD', { measure: 'deal_size', at_least: 100 }, {});
    const kroner = await verdictOn(amounts, 'SEK', { measure: 'deal_size', at_least: 10 }, { SEK: 0.1 });
    expect([dollars.verdict, dollars.estimate, dollars.interval]).toEqual([
      'at-risk',
      90,
      kroner.interval?.map((limit) => expect.closeTo(limit * 10, 9)),
    ]);
    expect([kroner.verdict, kroner.estimate, kroner.reasons]).toEqual(['at-risk', 9, dollars.reasons]);
  });

  test('rest on the amounts with a rate alone, while rates count every deal', async () => {
    const claim: Claim = { measure: 'deal_size', at_least: 10 };
    const none = await verdictOn(
      Array.from({ length: 25 }, () => 100),
      'CHF',
      claim,
      {},
    );
    expect([none.verdict, none.missing, none.counts.won]).toEqual(['untestable', ['amount'], 25]);
  });
});

test('stating a rate, or the currency of a file, lays the tables again as one step that can be undone', async () => {
  const { session } = sitting(engine, createMemoryStorage(), false);
  const { store } = session;
  const text =
    'Opportunity ID,Stage,Amount (EUR),Close Date\n1,Closed Won,100.05,2026-01-31\n2,Proposal,50,2026-05-31\n';
  await session.start();
  await session.addFiles([{ name: 'pipeline.csv', blob: new Blob([text]) }]);
  const worth = async () => {
    const rows = await engine.rows('SELECT CAST(amount AS VARCHAR) AS amount FROM deals ORDER BY deal');
    return rows.map(({ amount }) => amount);
  };
  const readAgain = (act: () => unknown) =>
    new Promise<void>((resolve) => {
      const { revision } = store.getState();
      const stop = store.subscribe((state) => {
        if (state.revision === revision || state.phase.kind === 'reading') return;
        stop();
        resolve();
      });
      void act();
    });
  expect([await worth(), store.getState().warehouse?.currency.reporting]).toEqual([['100.05', '50.00'], 'EUR']);
  const rated = () =>
    session.edit('Stated a rate', (project) => ({
      ...project,
      settings: { ...project.settings, currency: 'USD', rates: { EUR: 1.1 } },
    }));
  await readAgain(rated);
  // 100.05 × 1.1 = 110.055, a half that goes up.
  expect(await worth()).toEqual(['110.06', '55.00']);
  await readAgain(() => session.decide('pipeline.csv', chooseCurrency('USD')));
  expect(await worth()).toEqual(['100.05', '50.00']);
  await readAgain(() => session.undo());
  expect(await worth()).toEqual(['110.06', '55.00']);
  await readAgain(() => session.undo());
  expect([await worth(), store.getState().undo.forward]).toEqual([['100.05', '50.00'], 'Stated a rate']);
});
