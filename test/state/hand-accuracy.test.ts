import { expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import { newProject, settingsOf } from '../../src/project/schema.ts';
import { breakDown } from '../../src/state/fields/break-down.ts';
import { loadSources, planSources } from '../../src/state/imports/load-sources.ts';
import { handAccuracy, handField } from '../../src/state/personas/label-accuracy.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';

test('names that people wrote into a column are what the rules are held against', async () => {
  const engine = await openNodeEngine();
  const rows = [
    ['1', 'Closed Won', '2026-08-01', 'CFO', 'Finance leader'],
    ['2', 'Closed Lost', '2026-08-02', 'CFO', 'finance LEADER '],
    ['3', 'Closed Lost', '2026-08-03', 'CFO', 'IT'],
    ['4', 'Closed Won', '2026-08-04', 'Nurse', 'it'],
    ['5', 'Closed Won', '2026-08-05', 'CFO', 'Somebody else'],
    ['6', 'Closed Won', '2026-08-06', 'CFO', ''],
    ['7', 'Closed Won', '2026-04-06', 'CFO', 'Finance leader'],
    ['8', 'Open', '2026-09-06', 'CFO', 'Finance leader'],
  ];
  const text = ['Opportunity ID,Stage,Close Date,Title,Buyer persona', ...rows.map((row) => row.join(','))].join('\n');
  const stated = { ...newProject('By hand'), settings: { as_of: '2026-09-30' } };
  const planned = await planSources(stated, [{ name: 'deals.csv', blob: new Blob([text]) }]);
  const warehouse = await loadSources(engine, stated, planned);
  const two = ['Finance leader', 'IT'].map((name, index) => ({
    kind: 'buyer' as const,
    owners: {},
    profile: {},
    id: index === 0 ? 'fl' : 'it',
    name,
    membership: { field: 'Title', in: [index === 0 ? 'CFO' : 'CIO'] },
    assumptions: [],
  }));
  const settings = settingsOf(stated);
  const questions = questionnaire(two, []);
  const analyst = new Analyst(engine);
  const answered = await analyst.answer(warehouse, questions, [], settings);
  const column = handField(warehouse.catalog.fields);
  expect(column).toBe('Buyer persona');
  const told = await analyst.withFacts(warehouse, questions, settings, async () =>
    breakDown(engine, [(await analyst.dimension(warehouse, column ?? '', null, settings))!], []),
  );
  // 1 and 2 agree, 3 is called otherwise and 4 nothing; 5 and 6 name no persona, 7 closed earlier and 8 not at all.
  const found = handAccuracy({ answered, questions, settings }, two, told, quarterOf('2026-08-01'));
  expect([found.x, found.n]).toEqual([2, 4]);
  await engine.close();
});
