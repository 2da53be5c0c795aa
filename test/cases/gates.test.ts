import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import { addDays } from '../../src/model/quarter.ts';
import { listRequest } from '../../src/state/deals/deal-selection.ts';
import { numberSql } from '../../src/state/verdicts/number-sql.ts';
import { listDeals } from '../../src/tables/deal-list.ts';
import { fileOf } from '../support/file-of.ts';
import { reportOn } from '../support/report-on.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Row = Record<string, string>;

/** Rows as a file; every deal closes on a day of its own unless it says otherwise. */
function pipeline(rows: readonly Row[]) {
  const filled = rows.map((row, i) => ({
    created_date: addDays('2025-01-01', i % 40),
    close_date: addDays('2025-06-01', i % 200),
    ...row,
  }));
  const headers = [...new Set(filled.flatMap((row) => Object.keys(row)))];
  return fileOf(
    'pipeline.csv',
    headers,
    filled.map((row) => headers.map((header) => (row as Row)[header] ?? '')),
  );
}

const deals = (won: number, lost: number, of: (i: number, isWon: boolean) => Row = () => ({})): Row[] =>
  Array.from({ length: won + lost }, (_, i) => ({ outcome: i < won ? 'won' : 'lost', ...of(i, i < won) }));

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };

/** The verdict on one claim of the whole portfolio. */
async function verdictOn(rows: readonly Row[], claim: Claim, personas: readonly Persona[] = []) {
  const { report } = await reportOn(engine, pipeline(rows), { portfolio: [claim], personas });
  return report.verdicts.find(({ assumption }) => assumption === 'a-0')!;
}

describe('G2: from rows to the sentence', () => {
  const owner = (share: number) => (i: number) => ({ owner: (i * 37) % 100 < share ? 'Bo' : `Rep ${i % 7}` });

  test('an owner with 60 of 100 deals holds a claim back; with 50 she does not', async () => {
    expect(await verdictOn(deals(40, 60, owner(50)), quarter)).toMatchObject({ verdict: 'holds', reasons: [] });
    const verdict = await verdictOn(deals(40, 60, owner(60)), quarter);
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain('60% of this comes from one owner (Bo)');
  });

  test('a file that knows one owner only, and a claim about that owner, are no accident', async () => {
    expect(
      await verdictOn(
        deals(40, 60, () => ({ owner: 'Bo' })),
        quarter,
      ),
    ).toMatchObject({ verdict: 'holds' });
    const bo: Claim = { ...quarter, segment: { field: 'owner', in: ['Bo'] } };
    expect(await verdictOn(deals(40, 60, owner(60)), bo)).toMatchObject({ verdict: 'holds', reasons: [] });
  });

  test('narrowed to that owner by a facet, that there is one is no news', async () => {
    const file = pipeline(deals(40, 60, owner(60)));
    const narrowed = { portfolio: [quarter], facets: [{ field: 'owner', in: ['Bo'] }] };
    const { report } = await reportOn(engine, file, narrowed);
    expect(report.verdicts[0]).toMatchObject({ verdict: 'holds', reasons: [], n: 60 });
  });

  test('60 of 100 deals that closed on one day', async () => {
    const day = (i: number): Row => ((i * 37) % 100 < 60 ? { close_date: '2025-09-30' } : {});
    const verdict = await verdictOn(deals(40, 60, day), quarter);
    expect(verdict.reasons).toEqual(['one_off']);
    expect(verdict.sentence).toContain('60% of this closed on one day (2025-09-30)');
  });

  test('deals without an owner stand alone, however many', async () => {
    const few = (i: number) => ({ owner: i % 10 === 0 ? `Rep ${i % 3}` : '' });
    expect(await verdictOn(deals(40, 60, few), quarter)).toMatchObject({ verdict: 'holds', reasons: [] });
  });
});

describe('G3: from rows to the interval', () => {
  const undecided = (of: (i: number) => Row) => verdictOn(deals(28, 72, of), quarter);

  test('accounts of two that agree make 28 of 100 too little; the same deals of a hundred accounts are enough', async () => {
    const own = await undecided((i) => ({ account: `Account ${i}` }));
    expect(own).toMatchObject({ verdict: 'holds', clustering: null });
    const pairs = await undecided((i) => ({ account: `Account ${Math.floor(i / 2)}` }));
    expect(pairs).toMatchObject({ verdict: 'not-enough-evidence', x: 28, n: 100, clustering: { clusters: 50 } });
    expect(pairs.sentence).toContain('Deals of one account are alike: 100 deals count like 49.');
    expect(await undecided(() => ({}))).toMatchObject({ interval: own.interval, verdict: 'holds' });
  });

  test('renaming accounts and shuffling rows change nothing', async () => {
    const rows = deals(28, 72, (i) => ({ account: `Account ${Math.floor(i / 2)}`, owner: `Rep ${i % 3}` }));
    const renamed = rows.map((row) => ({ ...row, account: `Z${[...(row.account ?? '')].reverse().join('')}` }));
    const told = async (given: readonly Row[]) => {
      const { sentence, interval, verdict, reasons, clustering } = await verdictOn(given, quarter);
      return { sentence, interval, verdict, reasons, clustering };
    };
    const first = await told(rows);
    expect(await told(renamed)).toEqual(first);
    const dated = rows.map((row, i) => ({
      ...row,
      close_date: addDays('2025-06-01', i % 200),
      created_date: '2025-01-02',
    }));
    expect(await told([...dated].reverse())).toEqual(await told(dated));
  });

  test('three accounts only: those of all deals stand in', async () => {
    const rows = [
      ...deals(20, 40, (i) => ({ region: 'EMEA', account: `Large ${i % 3}` })),
      ...deals(30, 60, (i) => ({ region: 'APAC', account: `Small ${Math.floor(i / 2)}` })),
    ];
    const emea: Claim = { ...quarter, segment: { field: 'region', in: ['EMEA'] } };
    const verdict = await verdictOn(rows, emea);
    expect(verdict.clustering?.design_effect).toBeGreaterThan(1);
    expect(verdict.reasons).not.toContain('clusters_unknown');
    const alone = await verdictOn(rows.slice(0, 60), emea);
    expect(alone.reasons).toContain('clusters_unknown');
  });
});

describe('G7: from rows to the sentence', () => {
  const close: Claim = { ...quarter, segment: { field: 'primary_need', in: ['Close'] } };
  const need = (afterLoss: number) => (i: number, isWon: boolean) => ({
    primary_need: isWon || (i - 80) % 10 < afterLoss ? 'Close' : '',
  });

  test('a segment by a field that is filled in after a win is at risk; filled in alike it holds', async () => {
    const leaking = await verdictOn(deals(80, 120, need(6)), close);
    expect(leaking).toMatchObject({ verdict: 'at-risk', reasons: ['leakage'] });
    expect(leaking.sentence).toContain('the primary need is mostly filled in after a win (80 of 80, against 72 of 120');
    expect(await verdictOn(deals(80, 120, need(9)), close)).toMatchObject({ verdict: 'holds', reasons: [] });
  });

  test('a claim that does not read the field is left alone', async () => {
    expect(await verdictOn(deals(80, 120, need(6)), quarter)).toMatchObject({ verdict: 'holds', reasons: [] });
  });

  test('a role counted among deals of both outcomes leaks through itself; among won deals it cannot', async () => {
    const role = (i: number, isWon: boolean) => ({
      decision_maker_role: isWon || i % 2 === 0 ? 'CFO' : '',
      title: 'x',
    });
    const cfo = (among: 'closed' | 'won'): Claim => ({
      measure: 'top_category',
      field: 'decision_maker_role',
      value: 'CFO',
      among,
    });
    const rows = deals(80, 120, role).map((row, i) => (i % 9 === 0 ? { ...row, decision_maker_role: 'CTO' } : row));
    expect((await verdictOn(rows, cfo('closed'))).reasons).toEqual(['leakage']);
    expect((await verdictOn(rows, cfo('won'))).reasons).toEqual([]);
  });
});

describe('U: dates that are no event times', () => {
  // 60 losses at a pace, then 20 closed in one go after 200 days and more, and 40 wins.
  const tidied = [
    ...deals(40, 60, (i) => ({ created_date: '2025-03-01', close_date: addDays('2025-04-01', i % 60) })),
    ...deals(0, 20, () => ({ created_date: '2024-11-01', close_date: '2025-06-28' })),
  ];
  const days: Claim = { measure: 'time_to_close', at_most: 60 };

  test('a bulk close stays out of lengths of time and in rates, and the verdict says so', async () => {
    const file = pipeline(tidied);
    const { report } = await reportOn(engine, file, { portfolio: [days, quarter] });
    const [length, rate] = report.verdicts;
    expect(length?.evidence).toMatchObject({
      kind: 'spells',
      eligible: 100,
      recorded: 100,
      untimed: { bulk: [{ day: '2025-06-28', deals: 20 }], same_day: 0 },
    });
    expect(length?.sentence).toContain(
      '20 losses closed on 2025-06-28 in one go; their dates say nothing of how long they took.',
    );
    expect(rate).toMatchObject({ x: 40, n: 120 });
    expect(report.untimed.bulk).toMatchObject([{ day: '2025-06-28', losses: 20 }]);
    const without = await verdictOn(tidied.slice(0, 100), days);
    expect(length?.estimate).toBe(without.estimate);
    expect(length?.interval).toEqual(without.interval);
  });

  test('the query shown and the list of deals leave out the same deals', async () => {
    const both = [...tidied, ...deals(30, 0, () => ({ created_date: '2025-05-05', close_date: '2025-05-05' }))];
    const found = await reportOn(engine, pipeline(both), { portfolio: [days] });
    const [verdict] = found.report.verdicts;
    expect(verdict?.evidence.untimed).toEqual({ bulk: [{ day: '2025-06-28', deals: 20 }], same_day: 30 });
    expect(verdict?.sentence).toContain('30 deals were opened and closed on one day, as if entered afterwards');
    const sql = numberSql(found, verdict!, { period: null, compare: null, facets: [] });
    const rows = await engine.rows(sql.replace(/;\s*$/, ''));
    expect(rows.reduce((sum, row) => sum + Number(row.deals), 0)).toBe(verdict?.n);
    const selection = { of: 'assumption', persona: null, assumption: 'a-0', side: 'group' } as const;
    const { facts } = found.answered.answers;
    const span = { first: null, last: null };
    const request = listRequest(facts, found.questions, span, selection);
    expect((await listDeals(engine, request)).length).toBe(verdict?.n);
  });
});

describe('G0: lengths and amounts with blanks', () => {
  test('wins without a created date are eligible and not recorded: half of them hold a claim back', async () => {
    const dated = (part: number) => (i: number) => ({
      created_date: i % 10 < part ? '2025-03-01' : '',
      close_date: addDays('2025-04-01', i % 20),
    });
    const days: Claim = { measure: 'time_to_close', at_most: 90 };
    expect(await verdictOn(deals(60, 40, dated(10)), days)).toMatchObject({ verdict: 'holds', reasons: [] });
    const half = await verdictOn(deals(60, 40, dated(5)), days);
    expect(half.evidence).toMatchObject({ eligible: 100, recorded: 50 });
    expect(half).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
    expect(half.sentence).toContain('the length of time is known for 50 of 100');
    expect(half.next_step).toContain('Have the dates filled in for more deals');
  });

  test('amounts in order: blanks on either side count', async () => {
    const amount = (part: number) => (i: number) => ({
      region: i % 2 === 0 ? 'EMEA' : 'APAC',
      amount: i % 10 < part ? String(i % 2 === 0 ? 900 + i : 100 + i) : '',
    });
    const larger: Claim = {
      measure: 'deal_size_order',
      direction: 'higher',
      segment: { field: 'region', in: ['EMEA'] },
    };
    expect(await verdictOn(deals(200, 40, amount(10)), larger)).toMatchObject({ verdict: 'holds', reasons: [] });
    const half = await verdictOn(deals(200, 40, amount(4)), larger);
    expect(half.evidence).toMatchObject({ eligible: 200, recorded: 80 });
    expect(half).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
    expect(half.sentence).toContain('the amount is filled in for 80 of 200');
  });

  test('“Other” as a reason says nothing: 41 of 100 of them hold a claim back, 40 do not', async () => {
    const reason = (others: number) => (i: number) => ({
      loss_reason: i - 20 < others ? 'Other' : i % 10 === 0 ? 'Timing' : 'Price',
    });
    const price: Claim = { measure: 'share', field: 'loss_reason', in: ['Price'], among: 'lost', at_least: 0.6 };
    const fewer = await verdictOn(deals(20, 100, reason(40)), price);
    expect(fewer).toMatchObject({ verdict: 'holds', evidence: { eligible: 100, recorded: 60 } });
    const more = await verdictOn(deals(20, 100, reason(41)), price);
    expect(more).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
  });
});
