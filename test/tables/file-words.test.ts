import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { NULL_WORDS } from '../../src/ingest/null-words.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { columnWords, emptyLooking } from '../../src/tables/file-words.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const CSV = `Deal ID;Stage;Loss Reason;Lead Source
1;Closed Lost; Price ;Select
2;Closed Lost;price;unknown
3;Closed Lost;Too; many; values
4;Closed Lost;"Timing; budget";none
5;Closed Lost;n/a;--
6;Closed Won;;?
7;Closed Lost;PRICE;Web
8;n/a;Timing;Unknown
`;

const planned = () => planFile(new Blob([CSV]), 'deals.csv');

describe('the words of a column', () => {
  test('are counted as they stand, whatever their case, without those that mean empty', async () => {
    expect(await columnWords(engine, await planned(), 2, 10)).toEqual({
      words: [
        { word: 'price', rows: 3 },
        { word: 'Timing', rows: 1 },
        { word: 'Timing; budget', rows: 1 },
      ].map(({ word, rows }) => ({ word: word === 'price' ? expect.stringMatching(/^price$/i) : word, rows })),
      distinct: 3,
    });
  });

  test('are as many as were asked for, and it is said how many there are', async () => {
    const { words, distinct } = await columnWords(engine, await planned(), 2, 1);
    expect([words.length, distinct]).toEqual([1, 3]);
  });
});

test('words that mean empty, and signs alone, are counted over all columns', async () => {
  const found = await emptyLooking(engine, await planned(), [...NULL_WORDS, 'none']);
  const places = new Map(found.map(({ word, cells, columns }) => [word.toLowerCase(), { cells, columns }]));
  expect(places).toEqual(
    new Map([
      ['n/a', { cells: 2, columns: [1, 2] }],
      ['unknown', { cells: 2, columns: [3] }],
      ['--', { cells: 1, columns: [3] }],
      ['?', { cells: 1, columns: [3] }],
      ['select', { cells: 1, columns: [3] }],
      ['none', { cells: 1, columns: [3] }],
    ]),
  );
});
