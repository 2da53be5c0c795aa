import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine, Row } from '../../src/engine/port.ts';
import type { RoleTest } from '../../src/model/role-test.ts';
import { personasOf } from '../../src/project/schema.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import { dealRoles } from '../../src/state/deals/deal-roles.ts';
import type { DealSelection, Narrowing, SegmentValue } from '../../src/state/deals/deal-selection.ts';
import { countedIn } from '../../src/state/fields/break-down.ts';
import { membershipOf } from '../../src/state/fields/use-breakdown.ts';
import { loadSources, planSources } from '../../src/state/imports/load-sources.ts';
import { askRoles } from '../../src/state/roles/ask-roles.ts';
import { roleAuthority } from '../../src/state/roles/role-authority.ts';
import { committeeOf, MOST_PEOPLE } from '../../src/state/roles/role-committee.ts';
import { roleEntries } from '../../src/state/roles/role-entries.ts';
import { roleGaps, rolePresence, signedDeals } from '../../src/state/roles/role-gaps.ts';
import { type RolesPanel, rolesSql } from '../../src/state/roles/roles-sql.ts';
import { askBehaved } from '../../src/state/roles/use-behaviour.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { daysBetween, inWindow, isoDay, linesOf, median, readDeals } from '../sample-data/sample-rows.ts';
import { filesIn, openFolder, projectFrom } from '../support/open-case.ts';

// Counted a second time from the rows, without the database.
const blank = (text = ''): string | null => (text === '' || text === '(No value)' ? null : text);
const people = linesOf('people.csv').map((line) => ({
  id: line['Record ID'] ?? '',
  deal: line['Associated Deal IDs'] ?? '',
  title: blank(line['Job Title']),
  part: line['Buying Role'] ?? '',
  entered: line['First conversion date'] ?? '',
}));
const titleOf = new Map(people.map(({ id, title }) => [id, title]));
const touches = linesOf('touches.csv').map((line) => ({
  deal: line['Opportunity ID'] ?? '',
  title: titleOf.get(line['Contact ID'] ?? '') ?? null,
  day: isoDay(line['Member First Associated Date'] ?? '') ?? '',
}));
const grouped = <T extends { deal: string }>(rows: readonly T[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.deal, [...(found.get(row.deal) ?? []), row]);
  return found;
};
const [peopleOf, touchesOf] = [grouped(people), grouped(touches)];
const sizes = new Map(
  linesOf('accounts.csv').map((line) => [line['Account Name'], Number(line.Employees || Number.NaN)]),
);
const titles = (rows: readonly { title: string | null }[]) => new Set(rows.flatMap(({ title }) => title ?? []));
const closed = readDeals()
  .deals.filter(inWindow)
  .map((deal) => {
    const id = deal.line['Opportunity ID'] ?? '';
    const own = peopleOf.get(id) ?? [];
    const until = (touchesOf.get(id) ?? []).filter(({ day }) => day <= deal.closes);
    const named = blank(deal.line['Decision Maker']);
    return {
      ...deal,
      size: sizes.get(deal.line['Account Name'] ?? '') ?? Number.NaN,
      people: new Set(own.map((person) => person.id)).size,
      present: titles(own),
      reached: titles(until),
      signs: named === null ? titles(own.filter(({ part }) => part === 'Decision Maker')) : new Set([named]),
      entries: [...own.map(({ title, entered }) => ({ title, day: entered })), ...until],
    };
  });
type Closed = (typeof closed)[number];
const count = (test: (deal: Closed) => boolean): number => closed.filter(test).length;
const won = (deal: Closed) => deal.outcome === 'won';

const CHOICES = { period: null, compare: null, facets: [] };

let engine: Engine;
let sample: Awaited<ReturnType<typeof openSample>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  sample = await openSample();
});
afterAll(() => engine.close());

async function openSample() {
  const project = projectFrom('sample-data/project.json');
  const { warehouse, settings, ask } = await openFolder(engine, project, 'sample-data');
  const personas = personasOf(project).map((persona) => ({ ...persona, assumptions: [] }));
  const { questions, answered } = await ask(personas, []);
  const analyst = new Analyst(engine);
  const answer = { answered, questions, settings, warehouse };
  const { span } = windowOf(settings, answered.answers, null);
  const counts = (persona?: string) => countedIn(span, membershipOf(answer, persona));
  const askOf = (by: RoleTest['by'], persona?: string) =>
    analyst.withFacts(warehouse, questions, settings, async (facts) => {
      const { labels } = await dealRoles(engine, warehouse);
      const bands = await analyst.dimension(warehouse, 'company_size', null, settings);
      const found = await askRoles(engine, facts, [], { by, sizes: bands, counts: counts(persona) });
      return { found, roles: labels[by], size: bands };
    });
  const list = async (selection: DealSelection, outcome: NonNullable<Narrowing['outcome']>) =>
    (await dealNumbers({ engine, analyst }, answer, CHOICES, selection, { outcome }, undefined)).length;
  const listed = (test: Partial<RoleTest>, outcome: 'won' | 'lost' | 'closed', values: readonly SegmentValue[] = []) =>
    list({ of: 'roles', test: { by: 'title', role: null, flags: [], ...test }, values }, outcome);
  const sql = (panel: RolesPanel, persona?: string) =>
    engine.rows(rolesSql({ answer, choices: CHOICES, persona }, panel));
  return { sql, analyst, answer, warehouse, settings, questions, counts, ask: askOf, list, listed, project };
}

describe('who engages and who decides, over the sample', () => {
  test('each role signs, is reached and is there as often as the rows say, of everybody and of one persona', async () => {
    for (const persona of [undefined, 'finance-leader']) {
      const { found, roles } = await sample.ask('title', persona);
      const own = closed.filter((deal) => persona === undefined || deal.persona === persona);
      const of = (test: (deal: Closed) => boolean) => own.filter(test).length;
      const known = own.filter((deal) => won(deal) && deal.signs.size > 0);
      expect(signedDeals(found)).toEqual({
        n: known.length,
        reached: known.filter(({ reached }) => reached.size > 0).length,
        won: of(won),
      });
      const gaps = roleGaps(found, roles, 0.9);
      expect(gaps.length).toBeGreaterThan(5);
      for (const { role, signs, reached, reached_signer: both } of gaps) {
        const signed = known.filter((deal) => deal.signs.has(role));
        expect([role, signs.x, signs.n]).toEqual([role, signed.length, known.length]);
        expect([role, reached.x]).toEqual([role, known.filter((deal) => deal.reached.has(role)).length]);
        expect([role, both.x]).toEqual([role, signed.filter((deal) => deal.reached.has(role)).length]);
      }
      for (const { role, won: there, lost } of rolePresence(found, roles, 0.9)) {
        expect([role, there.x, lost.x]).toEqual([
          role,
          of((deal) => won(deal) && deal.present.has(role)),
          of((deal) => !won(deal) && deal.present.has(role)),
        ]);
      }
    }
  });

  test('levels count a deal once, however many of its titles stand at one', async () => {
    const { found, roles } = await sample.ask('level');
    const top = ['CFO', 'COO', 'CIO'];
    const level = roleGaps(found, roles, 0.9).find(({ role }) => role === 'C-level');
    const known = closed.filter((deal) => won(deal) && deal.signs.size > 0);
    expect(level?.signs.x).toBe(known.filter(({ signs }) => top.some((title) => signs.has(title))).length);
    expect(level?.reached.x).toBe(known.filter(({ reached }) => top.some((title) => reached.has(title))).length);
  });

  test('authority, win rate and deal size of a title by company size', async () => {
    const { found, roles } = await sample.ask('title');
    const cfo = roleAuthority(found, roles, [0, 1, 2, 3], 0.9, 12).find(({ role }) => role === 'CFO');
    const own = closed.filter(
      ({ size, present, signs }) => size >= 200 && size < 1000 && (present.has('CFO') || signs.has('CFO')),
    );
    const known = own.filter(({ signs }) => signs.size > 0);
    expect(cfo?.sizes[2]).toMatchObject({
      authority: { x: known.filter(({ signs }) => signs.has('CFO')).length, n: known.length },
      win_rate: { x: own.filter(won).length, n: own.length },
      deal_size: { estimate: median(own.filter(won).flatMap(({ amount }) => amount ?? [])) },
    });
  });

  test('people of won and lost deals, and the win rate by their number', async () => {
    const { found } = await sample.ask('title');
    const committee = committeeOf(found, 0.9);
    expect(committee.won.estimate).toBe(median(closed.filter(won).flatMap((deal) => deal.people || [])));
    expect(committee.unlisted).toBe(count((deal) => deal.people === 0));
    for (const { people: number, of_won, win_rate } of committee.sizes) {
      const here = closed.filter((deal) => (number === 5 ? deal.people >= 5 : deal.people === number));
      expect([number, of_won.x, win_rate.n]).toEqual([number, here.filter(won).length, here.length]);
    }
  });

  test('days from creation to the first sign of a role', async () => {
    const { found, roles } = await sample.ask('title');
    for (const { role, days, before } of roleEntries(found, roles, 0.9)) {
      const first = closed.flatMap((deal) => {
        const own = deal.entries.filter(({ title }) => title === role).map(({ day }) => daysBetween(deal.created, day));
        return own.length === 0 ? [] : [Math.min(...own)];
      });
      expect([role, days.n, days.estimate]).toEqual([role, first.length, median(first)]);
      expect([role, before.x]).toEqual([role, first.filter((day) => day < 0).length]);
    }
  });

  test('three touches or more before creation, and people who decide that came before it', async () => {
    const behaved = (rule: Parameters<typeof askBehaved>[4]['rule']) =>
      sample.analyst.withFacts(sample.warehouse, sample.questions, sample.settings, (facts) =>
        askBehaved(engine, facts, sample.warehouse, [], { rule, counts: sample.counts(), confidence: 0.9 }),
      );
    const touched = (deal: Closed) => deal.touches_before >= 3;
    expect(await behaved({ has: 'touches', at_least: 3, before: 'created_date' })).toMatchObject({
      with: { x: count((deal) => won(deal) && touched(deal)), n: count(touched) },
      without: { x: count((deal) => won(deal) && !touched(deal)), n: count((deal) => !touched(deal)) },
      unknown: 0,
    });
    const where = { field: 'Buying Role', in: ['Decision Maker'] };
    const early = (deal: Closed) =>
      (peopleOf.get(deal.line['Opportunity ID'] ?? '') ?? []).some(
        ({ part, entered }) => part === 'Decision Maker' && entered < deal.created,
      );
    const rule = { has: 'people' as const, where, at_least: 1, before: 'created_date' as const };
    expect(await behaved(rule)).toMatchObject({ with: { n: count(early) } });
    expect(await sample.list({ of: 'rule', rule }, 'closed')).toBe(count(early));
    expect(await sample.list({ of: 'rule', rule: { not: rule } }, 'won')).toBe(
      count((deal) => won(deal) && !early(deal)),
    );
    expect(await behaved({ has: 'touches', where, at_least: 1 })).toEqual({ missing: 'touches where' });
  });

  test('a count of roles lists as many deals as it counts', async () => {
    const { listed } = sample;
    const { found, roles } = await sample.ask('title');
    const [gap] = roleGaps(found, roles, 0.9);
    const role = gap?.role ?? '';
    const known = ['signed', 'engaged'] as const;
    expect(await listed({ role, flags: ['signs', ...known] }, 'won')).toBe(gap?.signs.x);
    expect(await listed({ role, flags: ['reached', ...known] }, 'won')).toBe(gap?.reached.x);
    expect(await listed({ role, flags: ['signs', 'reached', ...known] }, 'won')).toBe(gap?.reached_signer.x);
    const there = rolePresence(found, roles, 0.9).find((each) => each.role === role);
    expect(await listed({ role, flags: ['present'] }, 'lost')).toBe(there?.lost.x);
    const entry = roleEntries(found, roles, 0.9).find((each) => each.role === role);
    expect(await listed({ role, flags: ['dated'] }, 'closed')).toBe(entry?.days.n);
    expect(await listed({ role, flags: ['before'] }, 'closed')).toBe(entry?.before.x);
    expect(await listed({ role, flags: ['undated'] }, 'closed')).toBe(entry?.unknown);
    const [three] = committeeOf(found, 0.9).sizes.filter(({ people: number }) => number === 3);
    expect(await listed({ people: { least: 3, open: false } }, 'won')).toBe(three?.of_won.x);
    const at = roleAuthority(found, roles, [0, 1, 2, 3], 0.9, 12).find((each) => each.role === role)?.sizes[2];
    const values = [{ field: 'company_size', label: '200 to 999' }];
    expect(await listed({ role, flags: ['involved', 'signed'] }, 'closed', values)).toBe(at?.authority.n);
    expect(await listed({ role, flags: ['involved', 'priced'] }, 'won', values)).toBe(at?.deal_size.n);
    expect(await listed({ role: 'Nobody of this name', flags: ['signs'] }, 'won')).toBe(0);
  });

  const numbers = (row: Row | undefined, ...names: string[]) => names.map((name) => Number(row?.[name] ?? 0));

  test('the queries that the panels hand on count what the panels show', async () => {
    for (const [by, persona] of [
      ['title', undefined],
      ['level', 'finance-leader'],
    ] as const) {
      const { found, roles, size } = await sample.ask(by, persona);
      const of = (rows: readonly Row[], role: string) => rows.find((row) => row.role === role);
      const signs = await sample.sql({ of: 'signs', by }, persona);
      const gaps = roleGaps(found, roles, 0.9);
      expect(gaps.length).toBeGreaterThan(2);
      for (const { role, signs: own, reached, reached_signer } of gaps)
        expect([role, ...numbers(of(signs, role), 'signs', 'reached', 'signs_and_reached', 'of_won_deals')]).toEqual([
          role,
          own.x,
          reached.x,
          reached_signer.x,
          own.n,
        ]);
      const there = await sample.sql({ of: 'presence', by }, persona);
      for (const { role, won: inWon, lost } of rolePresence(found, roles, 0.9))
        expect([role, ...numbers(of(there, role), 'in_won', 'of_won_deals', 'in_lost', 'of_lost_deals')]).toEqual([
          role,
          ...[inWon.x, inWon.n, lost.x, lost.n],
        ]);
      const days = await sample.sql({ of: 'entries', by }, persona);
      for (const { role, days: median_days, before, unknown } of roleEntries(found, roles, 0.9))
        expect([
          role,
          ...numbers(of(days, role), 'median_days', 'deals_with_a_day', 'before_creation', 'without_a_day'),
        ]).toEqual([role, median_days.estimate ?? 0, median_days.n, before.x, unknown]);
      const sizes = await sample.sql({ of: 'sizes', by, sizes: size }, persona);
      const names = size?.values.map(({ label }) => label) ?? [];
      const counts = ['signs', 'signer_known', 'won', 'closed', 'won_with_amount', 'median_won'];
      for (const { role, all, sizes: each } of roleAuthority(found, roles, [...names.keys()], 0.9, 12)) {
        for (const [at, told] of [all, ...each].entries()) {
          const employees = at === 0 ? 'All sizes' : names[at - 1];
          const row = sizes.find((one) => one.role === role && one.employees === employees);
          expect([role, employees, ...numbers(row, ...counts)]).toEqual([
            ...[role, employees, told.authority.x, told.authority.n, told.win_rate.x, told.win_rate.n],
            ...[told.deal_size.n, told.deal_size.estimate ?? 0],
          ]);
        }
      }
      const committee = await sample.sql({ of: 'committee' }, persona);
      for (const { people: number, of_won, of_lost, deal_size } of committeeOf(found, 0.9).sizes) {
        const row = committee.find(({ people: listed }) => Number(listed) === Math.min(number, MOST_PEOPLE));
        expect([number, ...numbers(row, 'won', 'lost', 'won_with_amount', 'median_won')]).toEqual([
          ...[number, of_won.x, of_lost.x],
          ...[deal_size.n, deal_size.estimate ?? 0],
        ]);
      }
    }
    const rule = { has: 'touches' as const, at_least: 3, before: 'created_date' as const };
    const rows = await sample.sql({ of: 'behaviour', rule });
    const touched = (deal: Closed) => deal.touches_before >= 3;
    expect(rows.map((row) => [row.behaviour, ...numbers(row, 'won', 'closed')])).toEqual([
      ['with it', count((deal) => won(deal) && touched(deal)), count(touched)],
      ['without it', count((deal) => won(deal) && !touched(deal)), count((deal) => !touched(deal))],
    ]);
  });

  test('the pipeline alone still says who signs; what it does not say is named', async () => {
    const files = (await filesIn('sample-data')).filter(({ name }) => name === 'pipeline.csv');
    const planned = await planSources(sample.project, files);
    const warehouse = await loadSources(
      engine,
      sample.project,
      planned.filter(({ source }) => source !== undefined),
    );
    const { sources, labels } = await dealRoles(engine, warehouse);
    expect(sources).toEqual({
      present: 'deals',
      reached: null,
      touches_lack: 'file',
      signs: 'said',
      entered: false,
      created: true,
    });
    expect(labels.title).toContain('CFO');
    const rows = await engine.rows('SELECT count(*) AS deals FROM deal_roles WHERE signs AND title = ?', [
      labels.title.indexOf('CFO'),
    ]);
    const named = readDeals().deals.filter(({ line }) => line['Decision Maker'] === 'CFO').length;
    expect(rows[0]?.deals).toBe(named);
  });
});
