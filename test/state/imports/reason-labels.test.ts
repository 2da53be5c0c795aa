import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { chooseEmptyWord, readLabelAs } from '../../../src/state/imports/change-source.ts';
import { asReason, reasonLabels } from '../../../src/state/imports/reason-labels.ts';
import { csv, readAgain, sitting } from '../sitting.ts';

const count = (word: string) => ({ word, rows: 1 });

describe('a word in a column of reasons', () => {
  test.each<[string, Record<string, string>, object, string]>([
    ['Price', {}, { kind: 'reason' }, 'as-it-stands'],
    ['Other', {}, { kind: 'none' }, 'says-nothing'],
    ['No reason given', {}, { kind: 'none' }, 'says-nothing'],
    ['Budget', { budget: '' }, { kind: 'none' }, 'chosen'],
    ['Too expensive', { 'too expensive ': 'Price' }, { kind: 'as', word: 'Price' }, 'chosen'],
    ['Other', { Other: 'Other (a reason)' }, { kind: 'reason' }, 'chosen'],
    ['Price', { PRICE: 'price' }, { kind: 'reason' }, 'chosen'],
    ['Rumour', { Price: 'Price', '*': '' }, { kind: 'none' }, 'as-every-other'],
  ])('%s, where %o is said, is taken for %o', (word, given, meaning, why) => {
    expect(reasonLabels([count(word)], given)).toEqual([{ ...count(word), meaning, why }]);
  });

  test('counts as a reason under words of its own where it would say nothing', () => {
    const meant = asReason('Other') ?? '';
    expect(reasonLabels([count('Other')], { Other: meant })[0]?.meaning.kind).toBe('reason');
    expect(reasonLabels([count(meant)])[0]?.meaning.kind).toBe('reason');
    expect(asReason('Price')).toBeNull();
  });
});

describe('in a project', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
  });
  afterAll(() => engine.close());

  const FILE = csv(
    'deals.csv',
    `Deal ID,Stage,Loss Reason,Lead Source
1,Closed Lost,Price,Web
2,Closed Lost,too expensive,none
3,Closed Lost,Budget,?
4,Closed Lost,Other,Select
`,
  );

  async function opened() {
    const open = sitting(engine);
    await open.session.start();
    await open.session.addFiles([FILE]);
    return {
      ...open,
      values: async (column: string) =>
        (await engine.rows(`SELECT ${column} AS v FROM deals ORDER BY deal`)).map(({ v }) => v),
    };
  }

  test('two spellings of a reason become one, a word becomes no reason, and Undo takes each back', async () => {
    const { session, state, values } = await opened();
    await session.decide('deals.csv', readLabelAs('loss_reason', 'Too expensive', 'Price'));
    await session.decide('deals.csv', readLabelAs('loss_reason', 'budget', ''));
    expect(await values('loss_reason')).toEqual(['Price', 'Price', null, 'Other']);
    expect(await values('"Loss Reason"')).toEqual(['Price', 'too expensive', 'Budget', 'Other']);
    await readAgain(session, () => session.undo());
    expect(await values('loss_reason')).toEqual(['Price', 'Price', 'Budget', 'Other']);
    await session.decide('deals.csv', readLabelAs('loss_reason', 'too expensive', null));
    expect(await values('loss_reason')).toEqual(['Price', 'too expensive', 'Budget', 'Other']);
    expect(state().project?.sources[0]?.values).toEqual({});
  });

  test('a word is taken for empty, or no longer is', async () => {
    const { session, state, values } = await opened();
    const plan = () => {
      const [file] = state().files;
      if (file === undefined) throw new Error('The file is gone.');
      return file.planned.plan;
    };
    expect(await values('lead_source')).toEqual(['Web', 'none', '?', null]);
    await session.decide('deals.csv', chooseEmptyWord(plan(), '?', true));
    await session.decide('deals.csv', chooseEmptyWord(plan(), 'select', false));
    expect(await values('lead_source')).toEqual(['Web', 'none', null, 'Select']);
    expect(plan().null_words).toContain('unknown');
  });
});
