import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine, Row } from '../../src/engine/port.ts';
import type { Cell } from '../../src/model/cell.ts';
import { derivedName, ENDING } from '../../src/model/derived-field.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import type { SegmentValue } from '../../src/state/deals/deal-selection.ts';
import { breakDown, countedIn } from '../../src/state/fields/break-down.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { repShares } from '../../src/state/win-loss/reason-by-rep.ts';
import { agreementOf } from '../../src/state/win-loss/rep-and-buyer.ts';
import {
  closedOf,
  kindsIn,
  objectionsOf,
  ratesByQuarter,
  valuesOf,
  winLossFields,
} from '../../src/state/win-loss/win-loss.ts';
import { type WinLossPanel, winLossSql } from '../../src/state/win-loss/win-loss-sql.ts';
import { rateChange } from '../../src/verdicts/rate-change.ts';
import { recordedShares } from '../../src/verdicts/recorded-shares.ts';
import { linesOf, readDeals, WINDOW } from '../sample-data/sample-rows.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let sample: Awaited<ReturnType<typeof openData>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  sample = await openData('sample-data/project.json', 'sample-data');
});
afterAll(() => engine.close());

const CHOICES = { period: null, compare: null, facets: [] };
const EVERY = { first: null, last: null };

async function openData(project: string, folder: string) {
  const opened = await openFolder(engine, projectFrom(project), folder);
  const { questions, answered } = await opened.own();
  const { warehouse, settings } = opened;
  const analyst = new Analyst(engine);
  const answer = { answered, questions, settings, warehouse };
  const { span } = windowOf(settings, answered.answers, null);
  const within = (persona?: string) => {
    const condition = persona === undefined ? undefined : questions.members.get(persona);
    return countedIn(span, condition === undefined ? null : { condition, state: 'in' });
  };
  return {
    facts: answered.answers.facts,
    outcomes: answered.answers.outcomes,
    fields: winLossFields(warehouse),
    sql: (panel: WinLossPanel, persona: string | null = null) =>
      engine.rows(winLossSql({ answer, choices: CHOICES, persona }, panel).replace(/;(?=\s*(--.*\s*)*$)/, '')),
    method: settings.method,
    members: questions.members,
    within,
    broken: (...fields: string[]) =>
      analyst.withFacts(warehouse, questions, settings, async () => {
        const dimensions = [];
        for (const field of fields) {
          const dimension = await analyst.dimension(warehouse, field, null, settings);
          if (dimension === null) throw new Error(`There is no ${field}.`);
          dimensions.push(dimension);
        }
        return breakDown(engine, dimensions, []);
      }),
    listed: async (outcome: 'won' | 'lost' | 'closed', persona: string | undefined, ...values: SegmentValue[]) => {
      const selection = { of: 'values', values, ...(persona === undefined ? {} : { persona }) } as const;
      return (await dealNumbers({ engine, analyst }, answer, CHOICES, selection, { outcome }, undefined)).length;
    },
    closedIn: async (outcome: 'won' | 'closed', quarters: readonly number[], ...values: SegmentValue[]) => {
      const selection = { of: 'values', values, persona: FL, closed_in: quarters } as const;
      return (await dealNumbers({ engine, analyst }, answer, CHOICES, selection, { outcome }, undefined)).length;
    },
  };
}

const FL = 'finance-leader';
const closed = readDeals().deals.filter(({ quarter }) => quarter !== null && WINDOW.includes(quarter));
const lost = closed.filter(({ outcome }) => outcome === 'lost');
const said = (deal: (typeof closed)[number], column: string): string => {
  const words = deal.line[column] ?? '';
  return words === 'unknown' ? '' : words;
};

function tally<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const item of items) if (key(item) !== '') sums[key(item)] = (sums[key(item)] ?? 0) + 1;
  return sums;
}

describe('win and loss of the sample, against its rows counted one by one', () => {
  test('how deals ended, and each bar lists its deals', async () => {
    const { values } = valuesOf(await sample.broken(ENDING), sample.facts, sample.within());
    const ended = ({ outcome, line }: (typeof closed)[number]): string => {
      if (outcome === 'won') return 'Won';
      const reason = line['Loss Reason'] ?? '';
      if (reason === 'No decision' || line.Stage === 'Closed Lost - No Decision') return 'No decision';
      if (reason === 'Competitor chosen') return 'Lost to a competitor';
      return reason === '' || reason === 'unknown' ? 'Lost, reason unknown' : 'Lost for another reason';
    };
    expect(Object.fromEntries(values.map(({ label, won, lost: losses }) => [label, won + losses]))).toEqual(
      tally(closed, ended),
    );
    for (const { label, won, lost: losses } of values)
      expect([label, await sample.listed('closed', undefined, { field: ENDING, label })]).toEqual([
        label,
        won + losses,
      ]);
  });

  test('reasons of a persona’s losses with blanks apart, and each bar lists its deals', async () => {
    const own = lost.filter(({ persona }) => persona === FL);
    const { values, filled, spoken } = valuesOf(await sample.broken('loss_reason'), sample.facts, sample.within(FL));
    const told = recordedShares(
      values.map(({ label, lost: deals }) => ({ label, deals })),
      { eligible: own.length, filled: filled.lost, spoken: spoken.lost },
      sample.method.confidence,
    );
    const counted = tally(own, (deal) => said(deal, 'Loss Reason'));
    expect(Object.fromEntries(told.shares.map(({ label, x }) => [label, x]))).toEqual(counted);
    expect([told.recorded, told.blank]).toEqual([165, own.length - 165]);
    expect(told.shares[0]).toMatchObject({ label: 'Missing integration', x: 64 });
    expect(told.shares[0]?.bounds).toEqual([64 / own.length, (64 + told.blank) / own.length]);
    for (const label of [...told.shares.map((share) => share.label), ''])
      expect(await sample.listed('lost', FL, { field: sample.fields.loss_reason!.opened, label })).toBe(
        label === '' ? told.blank : counted[label],
      );
  });

  test('competitors by won and lost, and each row lists its deals', async () => {
    const field = sample.fields.competitor!;
    const { values } = valuesOf(await sample.broken(field.counted), sample.facts, sample.within());
    for (const outcome of ['won', 'lost'] as const) {
      const deals = closed.filter((deal) => deal.outcome === outcome);
      expect(Object.fromEntries(values.map((value) => [value.label, value[outcome]]))).toEqual(
        tally(deals, (deal) => said(deal, 'Main Competitor(s)')),
      );
    }
    const [one] = values;
    expect(await sample.listed('won', undefined, { field: field.opened, label: one!.label })).toBe(one!.won);
  });

  test('one reason rep by rep', async () => {
    const told = repShares(
      await sample.broken('loss_reason', 'owner'),
      sample.facts,
      sample.within(),
      'price',
      sample.method,
    )!;
    const reasoned = lost.filter((deal) => said(deal, 'Loss Reason') !== '');
    const n = tally(reasoned, (deal) => said(deal, 'Opportunity Owner'));
    const x = tally(
      reasoned.filter((deal) => said(deal, 'Loss Reason') === 'Price'),
      (deal) => said(deal, 'Opportunity Owner'),
    );
    expect(Object.fromEntries(told.reps.map(({ owner, share }) => [owner, share.n]))).toEqual(n);
    expect(Object.fromEntries(told.reps.map(({ owner, share }) => [owner, share.x]))).toEqual(x);
    expect([told.reason, told.team.n]).toEqual(['Price', reasoned.length]);
    const any = told.reasons.map((label) => ({ field: sample.fields.loss_reason!.opened, label }));
    const [rep] = told.reps;
    const owner = { field: 'owner', label: rep!.owner };
    expect(await sample.listed('lost', undefined, ...any, owner)).toBe(rep!.share.n);
  });

  test('what reps noted against what buyers said, deal by deal', async () => {
    const told = agreementOf(
      await sample.broken('loss_reason', derivedName('voice', 'loss_reason')),
      sample.facts,
      sample.within(),
      sample.method.confidence,
    )!;
    const asked = new Map(
      linesOf('lost-deal-interviews.csv').map((line) => [line['Deal ID'], line['Primary Loss Reason']]),
    );
    const pairs = lost.flatMap((deal) => {
      const [rep, buyer] = [said(deal, 'Loss Reason'), asked.get(deal.line['Opportunity ID']) ?? ''];
      return rep === '' || buyer === '' ? [] : [{ rep, buyer }];
    });
    const counted = tally(pairs, ({ rep, buyer }) => `${rep}|${buyer}`);
    for (const rep of told.reps) {
      for (const buyer of told.buyers)
        expect(told.cells(rep.reason, buyer.reason)).toBe(counted[`${rep.reason}|${buyer.reason}`] ?? 0);
    }
    expect(told.same).toEqual({ x: pairs.filter(({ rep, buyer }) => rep === buyer).length, n: pairs.length });
    const anyRep = told.reps.map(({ reason }) => ({ field: sample.fields.loss_reason!.opened, label: reason }));
    const anyBuyer = told.buyers.map(({ reason }) => ({ field: derivedName('voice', 'loss_reason'), label: reason }));
    expect(await sample.listed('lost', undefined, ...anyRep, ...anyBuyer)).toBe(told.same.n);
    expect(await sample.listed('lost', undefined, anyRep[0]!, ...anyBuyer)).toBe(told.reps[0]!.deals);
  });

  test('the planted change in the mix of finance leaders is told as one', async () => {
    const [before, now] = [WINDOW.at(-2)!, WINDOW.at(-1)!];
    const member = sample.within(FL);
    const closedIn = (quarter: number) => (cell: Cell) => member(cell) && cell.closed === quarter;
    const kinds = kindsIn(await sample.broken('lead_source'), sample.facts, {
      before: closedIn(before),
      now: closedIn(now),
    });
    const change = rateChange(kinds, sample.method)!;
    expect([change.before, change.now]).toEqual([
      { x: 26, n: 72 },
      { x: 22, n: 72 },
    ]);
    const referral = change.parts.find(({ label }) => label === 'Referral')!;
    expect([referral.before.n, referral.now.n]).toEqual([22, 8]);
    const value = { field: 'lead_source', label: 'Referral' };
    expect(await sample.closedIn('closed', [before], value)).toBe(22);
    expect(await sample.closedIn('closed', [before, now], value)).toBe(30);
    expect(await sample.closedIn('won', [now])).toBe(22);
    expect(change.mix + change.rate).toBeCloseTo(change.change, 12);
    expect(change.parts.reduce((sum, { mix }) => sum + mix, 0)).toBeCloseTo(change.mix, 12);
    expect(change.mix).toBeLessThan(change.change);
  });
});

const numbers = (row: Row, ...names: string[]): number[] => names.map((name) => Number(row[name]));

describe('the query that a panel hands on counts what the panel shows', () => {
  test.each([
    ['how deals ended', ENDING],
    ['reasons', 'loss_reason'],
    ['pains', 'primary_need'],
    ['competitors', 'competitor'],
    ['the list of lost deals', derivedName('listed', 'loss_reason')],
  ])('%s, of everybody and of a persona', async (_, field) => {
    for (const persona of [null, FL]) {
      const breakdown = await sample.broken(field);
      const { values, filled } = valuesOf(breakdown, sample.facts, sample.within(persona ?? undefined));
      const rows = await sample.sql({ of: 'values', breakdown }, persona);
      const told = rows.filter(({ value }) => value !== null);
      expect(told.length).toBeGreaterThan(2);
      expect(new Map(told.map((row) => [String(row.value), numbers(row, 'won', 'lost')]))).toEqual(
        new Map(values.map(({ label, won, lost: losses }) => [label, [won, losses]])),
      );
      const blank = numbers(rows.find(({ value }) => value === null) ?? { won: 0, lost: 0 }, 'won', 'lost');
      const own = closed.filter((deal) => persona === null || deal.persona === persona);
      const all = (outcome: string) => own.filter((deal) => deal.outcome === outcome).length;
      expect([blank[0]! + filled.won, blank[1]! + filled.lost]).toEqual([all('won'), all('lost')]);
    }
  });

  test('one reason rep by rep', async () => {
    const breakdown = await sample.broken('loss_reason', 'owner');
    const told = repShares(breakdown, sample.facts, sample.within(), 'price', sample.method)!;
    const rows = await sample.sql({ of: 'reason-by-rep', breakdown, reason: told.reason });
    expect(new Map(rows.map((row) => [row.rep, numbers(row, 'lost_for_it', 'losses_with_a_reason')]))).toEqual(
      new Map(told.reps.map(({ owner, share }) => [owner, [share.x, share.n]])),
    );
  });

  test('rep against buyer', async () => {
    const breakdown = await sample.broken('loss_reason', derivedName('voice', 'loss_reason'));
    const told = agreementOf(breakdown, sample.facts, sample.within(), sample.method.confidence)!;
    const rows = await sample.sql({ of: 'rep-and-buyer', breakdown });
    const asked = (rep: string, buyer: string) =>
      Number(rows.find(({ rep_noted, buyer_said }) => rep_noted === rep && buyer_said === buyer)?.deals ?? 0);
    for (const rep of told.reps)
      for (const buyer of told.buyers)
        expect(asked(rep.reason, buyer.reason)).toBe(told.cells(rep.reason, buyer.reason));
    expect(rows.reduce((sum, { deals }) => sum + Number(deals), 0)).toBe(told.same.n);
  });

  test('two fields of objections', async () => {
    const breakdown = await sample.broken('loss_reason', 'primary_need');
    const { objections } = objectionsOf(breakdown, sample.facts, sample.within());
    const rows = await sample.sql({ of: 'objections', breakdown });
    expect(new Map(rows.map((row) => [row.objection, numbers(row, 'first', 'late')]))).toEqual(
      new Map(objections.map(({ label, first, late }) => [label, [first, late]])),
    );
  });

  test('the trend by quarter, also before the window, and the parts of a change', async () => {
    const quarters = Array.from({ length: 8 }, (_, back) => WINDOW.at(-1)! - 7 + back);
    for (const persona of [null, FL]) {
      const everywhen = persona === null ? null : { condition: sample.members.get(persona)!, state: 'in' as const };
      const rates = ratesByQuarter(sample.outcomes, sample.facts, countedIn(EVERY, everywhen), quarters);
      const rows = await sample.sql({ of: 'trend', quarters }, persona);
      for (const { quarter, share } of persona === null ? [] : rates.filter(({ share }) => share.n > 0))
        expect([quarter, await sample.closedIn('closed', [quarter])]).toEqual([quarter, share.n]);
      expect(rows.map((row) => [quarterOf(String(row.quarter_from)), ...numbers(row, 'won', 'closed')])).toEqual(
        rates.filter(({ share }) => share.n > 0).map(({ quarter, share }) => [quarter, share.x, share.n]),
      );
    }
    const [before, now] = [WINDOW.at(-2)!, WINDOW.at(-1)!];
    const member = sample.within(FL);
    const closedIn = (quarter: number) => (cell: Cell) => member(cell) && cell.closed === quarter;
    const breakdown = await sample.broken('lead_source');
    const kinds = kindsIn(breakdown, sample.facts, { before: closedIn(before), now: closedIn(now) });
    const rows = await sample.sql({ of: 'change', breakdown, before, now }, FL);
    const columns = ['won_before', 'closed_before', 'won_now', 'closed_now'];
    expect(new Map(rows.map((row) => [row.value ?? '', numbers(row, ...columns)]))).toEqual(
      new Map(kinds.map((kind) => [kind.label, [kind.before.x, kind.before.n, kind.now.x, kind.now.n]])),
    );
  });
});

type Truth = {
  overall: { n_won: number; n_lost: number };
  by_close_quarter: Record<string, { n_won: number; n_lost: number }>;
  segments: Record<string, Record<string, { n_won: number; n_lost: number }>>;
};

describe.skipIf(!hasCases)('win and loss of real exports, against their truth', () => {
  test.each([
    ['zoho', 'zoho-crm-demo', 'lead_source', 'Lead Source'],
    ['maven', 'maven-crm', 'owner', 'sales_agent'],
  ] as const)('%s by quarter and by kind', async (name, folder, field, column) => {
    const truth: Truth = JSON.parse(readFileSync(path.join(CASES, folder, 'truth.json'), 'utf8'));
    const data = await openData(`test/cases/${name}.project.json`, path.join(CASES, folder));
    const counts = countedIn(EVERY, null);
    expect(closedOf(data.outcomes, data.facts, counts)).toEqual({
      won: truth.overall.n_won,
      lost: truth.overall.n_lost,
    });
    const quarters = Object.entries(truth.by_close_quarter).filter(([quarter]) => /^\d{4}-Q\d$/.test(quarter));
    const numbers = quarters.map(([quarter]) =>
      quarterOf(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}-01`),
    );
    expect(ratesByQuarter(data.outcomes, data.facts, counts, numbers).map(({ share }) => share)).toEqual(
      quarters.map(([, { n_won: x, n_lost }]) => ({ x, n: x + n_lost })),
    );
    const kinds = kindsIn(await data.broken(field), data.facts, { before: () => false, now: counts });
    expect(Object.fromEntries(kinds.map(({ label, now }) => [label === '' ? '(missing)' : label, now]))).toEqual(
      Object.fromEntries(
        Object.entries(truth.segments[column]!)
          .filter(([, { n_won, n_lost }]) => n_won + n_lost > 0)
          .map(([label, { n_won, n_lost }]) => [label, { x: n_won, n: n_won + n_lost }]),
      ),
    );
    expect(data.fields).toMatchObject({ loss_reason: null, win_reason: null, competitor: null, stage_lost: null });
  });
});
