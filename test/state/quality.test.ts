import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { IssueKind } from '../../src/model/deal-issue.ts';
import type { Persona } from '../../src/model/persona.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import { askQuality } from '../../src/state/imports/ask-quality.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import type { RowChoices } from '../../src/tables/row-choices.ts';
import type { SourceFile } from '../../src/tables/warehouse.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS = [
  'opportunity_id',
  'name',
  'account',
  'owner',
  'region',
  'outcome',
  'amount',
  'created_date',
  'close_date',
  'loss_reason',
];
type Deal = Partial<Record<(typeof HEADERS)[number], string | number | null>>;

/** A deal with nothing wrong with it. */
const deal = (id: number, deal: Deal = {}): Deal => ({
  opportunity_id: String(id),
  name: `Deal ${id}`,
  account: `Account ${id}`,
  owner: 'Ana',
  region: 'EMEA',
  outcome: id % 2 === 0 ? 'won' : 'lost',
  amount: 100 + id,
  created_date: '2026-01-10',
  close_date: `2026-02-${String(1 + (id % 28)).padStart(2, '0')}`,
  loss_reason: id % 2 === 0 ? null : 'Price',
  ...deal,
});

const SOUND = Array.from({ length: 40 }, (_, id) => deal(id));

const source = (deals: readonly Deal[], headers = HEADERS): SourceFile => ({
  file: fileOf(
    'deals.csv',
    headers,
    deals.map((each) => headers.map((header) => each[header] ?? null)),
  ),
  table: 'deals',
});

const CLAIMS: Claim[] = [
  { measure: 'win_rate', at_least: 0.3 },
  { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' },
  { measure: 'time_to_close', at_most: 60 },
  { measure: 'deal_size', at_least: 100 },
];

const EMEA: Persona = {
  id: 'emea',
  name: 'EMEA',
  kind: 'buyer',
  owners: {},
  membership: { field: 'region', in: ['EMEA'] },
  profile: {},
  assumptions: [{ id: 'rate', claim: { measure: 'win_rate', at_least: 0.3 } }],
};

async function look(
  deals: readonly Deal[],
  claims: readonly Claim[] = CLAIMS,
  headers = HEADERS,
  choices: RowChoices = {},
) {
  const files = [{ ...source(deals, headers), ...choices }];
  const asked = await askSmall(engine, files, claims, { as_of: '2026-06-30' }, [EMEA]);
  const analyst = new Analyst(engine);
  const answer = { ...asked, compared: null };
  const quality = await analyst.withFacts(asked.warehouse, asked.questions, asked.settings, (facts) =>
    askQuality(engine, facts, answer),
  );
  const of = (kind: IssueKind) => quality.deals.find((trouble) => trouble.kind === kind);
  const list = async (kind: IssueKind, part = 0) => {
    const issue = of(kind)?.parts[part]?.issue;
    if (issue === undefined) return null;
    const choices = { period: null, compare: null, facets: [] };
    const numbers = await dealNumbers({ engine, analyst }, answer, choices, { of: 'issue', issue }, {}, undefined);
    const rows = await engine.rows('SELECT deal, opportunity_id FROM deals');
    const ids = new Map(rows.map((row) => [Number(row.deal), String(row.opportunity_id)]));
    return numbers.map((number) => ids.get(number));
  };
  const weakened = (kind: IssueKind) => of(kind)?.weakens.map(({ persona, assumption }) => persona ?? assumption);
  return { quality, of, list, weakened };
}

describe('deals with something wrong, each with the deals and the assumptions that read it', () => {
  test('nothing is found where nothing is wrong, and everything was looked for', async () => {
    const { quality } = await look(SOUND);
    expect(quality).toEqual({ deals: [], rows: [], checked: expect.anything(), unchecked: [] });
    expect(quality.checked).toHaveLength(10);
  });

  test('what takes a field that no file has is not looked for, and says so', async () => {
    const headers = ['opportunity_id', 'outcome', 'close_date', 'region'];
    const { quality } = await look(SOUND, [{ measure: 'win_rate', at_least: 0.3 }], headers);
    expect(quality.checked).toEqual(['closed-after-as-of', 'unmapped', 'bulk-close']);
    expect(quality.unchecked.map(({ kind, missing }) => `${kind}: ${missing}`)).toEqual([
      'closed-before-created: created_date',
      'possible-duplicates: account',
      'no-loss-reason: loss_reason',
      'one-reason: owner',
      'won-without-amount: amount',
      'stale-open: created_date',
      'same-day: created_date',
    ]);
  });

  test('closes before the creation and after the as-of date', async () => {
    const deals = [
      ...SOUND,
      deal(50, { created_date: '2026-03-01', close_date: '2026-02-01', region: 'APAC' }),
      deal(51, { close_date: '2026-07-01' }),
    ];
    const { of, list, weakened } = await look(deals);
    expect([of('closed-before-created')?.deals, await list('closed-before-created')]).toEqual([1, ['50']]);
    expect([of('closed-after-as-of')?.deals, await list('closed-after-as-of')]).toEqual([1, ['51']]);
    // The first is won and of another region: no loss, and none of EMEA.
    expect(weakened('closed-before-created')).toEqual(['a-0', 'a-2', 'a-3']);
    expect(weakened('closed-after-as-of')).toEqual(['emea', 'a-0', 'a-1', 'a-2', 'a-3']);
  });

  test('possible duplicates: same account, name but for its spelling, amount, and created within 7 days', async () => {
    const twin = { name: 'Rollout – Phase 2', account: 'Café Noir', amount: 5000 };
    const deals = [
      ...SOUND,
      deal(60, { ...twin, created_date: '2026-01-01', outcome: 'open', close_date: null }),
      deal(62, { ...twin, name: 'rollout phase 2', account: 'CAFÉ NOIR', created_date: '2026-01-08' }),
      deal(64, { ...twin, created_date: '2026-01-15' }),
      deal(66, { ...twin, created_date: '2026-01-23' }),
      deal(68, { ...twin, amount: 5001, created_date: '2026-01-08' }),
      deal(70, { ...twin, account: 'Café Blanc', created_date: '2026-01-08' }),
      deal(72, { ...twin, amount: 0, created_date: '2026-01-08' }),
      deal(74, { ...twin, amount: 0, created_date: '2026-01-08' }),
    ];
    const { of, list } = await look(deals);
    expect(await list('possible-duplicates')).toEqual(['60', '62', '64']);
    expect(of('possible-duplicates')).toMatchObject({ deals: 3, surplus: 2 });
    const some = await look(deals, CLAIMS, HEADERS, { apart: [['60', '62']] });
    expect(some.of('possible-duplicates')).toMatchObject({ deals: 3, surplus: 2 });
    const all = await look(deals, CLAIMS, HEADERS, { apart: [['60', '62', '64']] });
    expect(all.of('possible-duplicates')).toBeUndefined();
  });

  test('losses without a reason, and wins without an amount or with one of 0', async () => {
    const deals = [
      ...SOUND,
      deal(51, { loss_reason: null }),
      deal(53, { loss_reason: ' ' }),
      deal(54, { amount: null }),
      deal(56, { amount: 0 }),
      deal(57, { amount: null }),
    ];
    const { of, list, weakened } = await look(deals);
    expect(await list('no-loss-reason')).toEqual(['51', '53']);
    expect(of('no-loss-reason')).toMatchObject({ deals: 2, of: 23 });
    expect(weakened('no-loss-reason')).toEqual(['a-1']);
    expect(await list('won-without-amount')).toEqual(['54', '56']);
    expect(weakened('won-without-amount')).toEqual(['a-3']);
  });

  test('deals open for longer than the days within which nearly all close', async () => {
    const open = (id: number, created_date: string) => deal(id, { outcome: 'open', close_date: null, created_date });
    const { of, list, weakened } = await look([...SOUND, open(50, '2025-01-01'), open(52, '2026-02-15')]);
    expect(of('stale-open')).toMatchObject({ deals: 1, of: 2 });
    // The history is too short to see when 98% have closed.
    expect(of('stale-open')?.course).toEqual({ days: 49, reached: false });
    expect(await list('stale-open')).toEqual(['50']);
    expect(weakened('stale-open')).toEqual(['emea', 'a-0', 'a-2']);
  });

  test('deals opened and closed on one day, and losses of one day, by the limits of the method', async () => {
    const same = Array.from({ length: 6 }, (_, id) => deal(100 + 2 * id, { close_date: '2026-01-10' }));
    const tidied = Array.from({ length: 8 }, (_, id) => deal(201 + 2 * id, { close_date: '2026-03-31' }));
    const { of, list, weakened } = await look([...SOUND, ...same, ...tidied]);
    expect(of('same-day')).toMatchObject({ deals: 6 });
    expect(of('bulk-close')?.parts.map(({ issue, deals }) => ({ ...issue, deals }))).toEqual([
      { kind: 'bulk-close', day: '2026-03-31', deals: 8 },
    ]);
    expect(await list('bulk-close')).toHaveLength(8);
    expect(weakened('bulk-close')).toEqual(['a-2']);
  });

  test('a stage nobody has placed is in the group of those it could be of', async () => {
    const { of, weakened } = await look([...SOUND, deal(50, { outcome: 'Parked', region: 'APAC' })]);
    expect(of('unmapped')).toMatchObject({ deals: 1, of: 41 });
    expect(weakened('unmapped')).toEqual(['a-0', 'a-1', 'a-2', 'a-3']);
  });

  test('what weakens most comes first', async () => {
    const { quality } = await look([
      ...SOUND,
      deal(51, { loss_reason: null }),
      deal(50, { created_date: '2026-03-01', close_date: '2026-02-01' }),
    ]);
    expect(quality.deals.map(({ kind, weakens }) => [kind, weakens.length])).toEqual([
      ['closed-before-created', 4],
      ['no-loss-reason', 1],
    ]);
  });

  test('deals outside of the window weaken no verdict', async () => {
    const asked = await askSmall(
      engine,
      [source([...SOUND, deal(51, { loss_reason: null, created_date: '2024-01-01', close_date: '2024-02-01' })])],
      CLAIMS,
      { as_of: '2026-06-30', window: { quarters: 4 } },
    );
    const quality = await new Analyst(engine).withFacts(asked.warehouse, asked.questions, asked.settings, (facts) =>
      askQuality(engine, facts, asked),
    );
    expect(quality.deals.map(({ kind, deals, weakens }) => [kind, deals, weakens.length])).toEqual([
      ['no-loss-reason', 1, 0],
    ]);
  });
});

test('rows set aside weaken what reads rows of their kind', async () => {
  const deals = source(SOUND);
  const aside = { line: 9, column: 'amount', value: 'x', reason: 'This is no number.', fix: 'Correct it.' };
  const files: SourceFile[] = [
    { ...deals, file: { ...deals.file, plan: { ...deals.file.plan, set_aside: [{ ...aside, original: [] }] } } },
  ];
  const asked = await askSmall(engine, files, CLAIMS);
  const quality = await new Analyst(engine).withFacts(asked.warehouse, asked.questions, asked.settings, (facts) =>
    askQuality(engine, facts, asked),
  );
  expect(quality.rows.map(({ file, rows, weakens }) => [file, rows, weakens.length])).toEqual([['deals.csv', 1, 4]]);
});
