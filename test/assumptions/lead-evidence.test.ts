import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadCourse } from '../../src/assumptions/lead-course.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import type { Settings } from '../../src/model/settings.ts';
import { numberSql } from '../../src/state/verdicts/number-sql.ts';
import type { SourceFile } from '../../src/tables/warehouse.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const deals = fileOf(
  'deals.csv',
  ['opportunity_id', 'outcome', 'created_date', 'close_date', 'buyer_role'],
  [
    ['D1', 'won', '2026-02-10', '2026-03-01', 'CFO'],
    ['D2', 'lost', '2026-02-20', '2026-03-02', 'CFO'],
    ['D3', 'won', '2026-03-02', '2026-06-30', 'CTO'],
    ['D4', 'open', '2026-03-03', '2026-12-31', 'CFO'],
  ],
);
const campaigns = fileOf(
  'campaigns.csv',
  ['name', 'audience'],
  [
    ['Aimed A', 'Finance'],
    ['Aimed B', 'Finance'],
    ['Broad', 'Everybody'],
    ['Unsaid', ''],
  ],
  { table: 'campaigns' },
);
const people = fileOf(
  'people.csv',
  ['person_id', 'opportunity_id'],
  [
    ['P1', 'D1'],
    ['P2', 'D2'],
    ['P3', 'D3'],
    ['P3', 'D2'],
    ['P4', ''],
    ['P5', 'D4'],
  ],
  { table: 'people' },
);
const touches = fileOf(
  'touches.csv',
  ['person_id', 'date', 'campaign'],
  [
    // P1: both on one day, so the first by name; won.
    ['P1', '2026-02-01', 'Broad'],
    ['P1', '2026-02-01', 'aimed a'],
    // P2: broad first, lost.
    ['P2', '2026-02-01', 'Broad'],
    ['P2', '2026-02-05', 'Aimed A'],
    // P3: two deals, one of them won.
    ['P3', '2026-02-01', 'Aimed B'],
    // P4: no deal. The campaign of nobody in particular is another one, and not the one for everybody.
    ['P4', '2026-01-01', 'Unsaid'],
    ['P4', '2026-01-15', 'Aimed A'],
    // P5: open; touched after the deal was there.
    ['P5', '2026-03-20', 'Broad'],
    ['P6', '2026-06-29', 'Broad'],
  ],
  { table: 'touches' },
);
const SOURCES: SourceFile[] = [
  { file: deals, table: 'deals' },
  { file: campaigns, table: 'campaigns' },
  { file: people, table: 'people' },
  { file: touches, table: 'touches' },
];

const aimed = { field: 'audience', in: ['Finance'] };
const more: Claim = { measure: 'campaign_conversion', campaigns: aimed, direction: 'higher' };
const against: Claim = { ...more, versus: { field: 'audience', in: ['Everybody'] } };
const least: Claim = { measure: 'campaign_conversion', campaigns: aimed, at_least: 0.3 };

const ask = (claims: readonly Claim[], settings: Partial<Settings> = {}, sources = SOURCES, personas: Persona[] = []) =>
  askSmall(engine, sources, claims, { as_of: '2026-06-30', ...settings }, personas);

test('a lead is a person, comes by the first campaign of the kinds compared, and is won with any of its deals', async () => {
  const { verdicts } = await ask([more]);
  // Three came to a deal, after 9, 19 and 19 days, so P6, touched a day before the end, is too young.
  expect(verdicts[0]?.evidence).toMatchObject({
    kind: 'two-rates',
    first: { x: 2, n: 2 },
    second: { x: 0, n: 3 },
    leads: { first: { campaigns: 2 }, second: { campaigns: 2 }, days: 19, young: 1, listed: false },
  });
});

test('held against certain campaigns, a lead comes by the first of those and of the claimed kind', async () => {
  const { verdicts } = await ask([against]);
  expect(verdicts[0]?.evidence).toMatchObject({
    first: { x: 2, n: 3 },
    second: { x: 0, n: 2 },
    leads: { second: { campaigns: 1 } },
  });
});

test('against a number only the claimed kind is looked at: a lead that met another first counts by its first of the kind', async () => {
  const { verdicts } = await ask([least]);
  expect(verdicts[0]?.evidence).toMatchObject({ kind: 'rate', share: { x: 2, n: 4 } });
});

test('leads of a persona are those with a deal of theirs; without a deal nobody can say, and the bounds know it', async () => {
  const cto: Persona = {
    id: 'cfo',
    name: 'CFO',
    kind: 'buyer',
    owners: {},
    membership: { field: 'buyer_role', in: ['CFO'] },
    profile: {},
    assumptions: [{ id: 'p', claim: least }],
  };
  const { verdicts } = await ask([], {}, SOURCES, [cto]);
  expect(verdicts[0]?.evidence).toMatchObject({
    kind: 'rate',
    // P1 won and P2 lost; P3 has one deal of the persona, which was lost, and one of nobody, which was won.
    share: { x: 1, n: 3 },
    eligible: 4,
    recorded: 3,
    bounds: { low: { x: 1, n: 4 }, high: { x: 1, n: 3 } },
  });
});

test('only leads first touched within the window count', async () => {
  const { verdicts } = await ask([more], { window: { quarters: 1 } });
  expect(verdicts[0]?.evidence).toMatchObject({ first: { x: 0, n: 0 }, second: { x: 0, n: 0 } });
});

test('the query shown counts the same', async () => {
  const asked = await ask([more, against, least]);
  for (const [index, wanted] of [
    [
      ['these', 2, 2],
      ['the others', 0, 3],
    ],
    [
      ['these', 2, 3],
      ['the others', 0, 2],
    ],
    [['these', 2, 4]],
  ].entries()) {
    const text = numberSql(
      asked,
      { persona: null, assumption: `a-${index}` },
      { period: null, compare: null, facets: [] },
    );
    const rows = await engine.rows(text.replace(/;\s*$/, ''));
    expect(rows.map((row) => [row.side, row.won, row.leads])).toEqual(wanted);
  }
});

test('without touches the list of campaigns may state leads and wins itself', async () => {
  const listed = fileOf(
    'campaigns.csv',
    ['name', 'audience', 'leads', 'wins'],
    [
      ['A', 'Finance', '40', '4'],
      ['B', 'Finance', '60', '8'],
      ['C', 'Everybody', '100', '5'],
      ['D', 'Everybody', '3', '9'],
    ],
    { table: 'campaigns' },
  );
  const { verdicts } = await ask([more], {}, [SOURCES[0]!, { file: listed, table: 'campaigns' }]);
  expect(verdicts[0]?.evidence).toMatchObject({
    first: { x: 12, n: 100 },
    second: { x: 5, n: 100 },
    leads: { listed: true, days: null },
  });
});

test('what is missing is named', async () => {
  const missing = async (sources: SourceFile[]) => (await ask([more], {}, sources)).verdicts[0]?.missing;
  expect(await missing(SOURCES.slice(0, 1))).toEqual(['campaigns']);
  expect(await missing(SOURCES.slice(0, 2))).toEqual(['touches']);
  const nameless = fileOf('touches.csv', ['date', 'campaign'], [['2026-01-01', 'Broad']], { table: 'touches' });
  expect(await missing([...SOURCES.slice(0, 3), { file: nameless, table: 'touches' }])).toEqual(['person_id']);
});

test('leads have run their course after the days within which nine of ten came to a deal', () => {
  const each = (...days: number[]) => days.map((day) => ({ days: day, leads: 1 }));
  expect(leadCourse(each(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 0.9)).toBe(9);
  expect(leadCourse(each(5), 0.9)).toBe(5);
  expect(
    leadCourse(
      [
        { days: 3, leads: 9 },
        { days: 40, leads: 1 },
      ],
      0.9,
    ),
  ).toBe(3);
  expect(leadCourse([], 0.9)).toBeNull();
});
