import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Filter } from '../../src/model/filter.ts';
import { contactRules } from '../../src/personas/contact-rules.ts';
import { UNCLASSIFIED } from '../../src/personas/rule-columns.ts';
import { rulesSql } from '../../src/personas/rules-sql.ts';
import { tallyRules, totalOf } from '../../src/personas/tally-rules.ts';
import { personasOf } from '../../src/project/schema.ts';
import { listRequest } from '../../src/state/deals/deal-selection.ts';
import { classifiedDeals } from '../../src/state/personas/classified-deals.ts';
import { movePersona } from '../../src/state/personas/edit-personas.ts';
import { fileColumns } from '../../src/state/personas/file-columns.ts';
import { accuracyIn, handField } from '../../src/state/personas/label-accuracy.ts';
import { rulesOf } from '../../src/state/personas/rules-taken.ts';
import { sheetPlan } from '../../src/state/personas/sheet-plan.ts';
import { contactLabels } from '../../src/tables/contact-labels.ts';
import { contactStates } from '../../src/tables/contact-states.ts';
import { listDeals } from '../../src/tables/deal-list.ts';
import { inWindow, linesOf, readDeals, WINDOW } from '../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';
import { calculated } from '../support/sheet.ts';

const LARGE: Filter = { field: 'company_size', at_least: 500 };
const sizes = new Map(
  linesOf('accounts.csv').map((line) => [line['Account Name'], Number(line.Employees || Number.NaN)]),
);
const isLarge = (account: string | undefined) => (sizes.get(account) ?? Number.NaN) >= 500;
const counted = readDeals().deals.filter((deal) => deal.outcome === 'open' || inWindow(deal));
const people = linesOf('people.csv');

const TITLES: Record<string, readonly string[]> = {
  'finance-leader': ['cfo', 'vp finance', 'finance director'],
  'operations-head': ['coo', 'vp operations', 'operations director'],
  'it-director': ['cio', 'it director', 'vp it'],
  'founder-owner': ['owner', 'founder', 'managing director'],
};
/** Which persona's titles a title says, by its words; nobody's where it is an assistant's. */
const personaOf = (title = '') => {
  const words = ` ${title.toLowerCase()} `;
  if (words.includes(' assistant ')) return null;
  return Object.keys(TITLES).find((id) => TITLES[id]?.some((wanted) => words.includes(` ${wanted} `))) ?? null;
};

const project = projectFrom('sample-data/project.json');
// A fifth rule that meets deals of others as well.
const personas = personasOf({
  ...project,
  personas: [
    ...project.personas,
    { id: 'large', name: 'Large', kind: 'buyer', owners: {}, membership: LARGE, profile: {}, assumptions: [] },
  ],
});
let engine: Engine;
let opened: Awaited<ReturnType<typeof openFolder>>;
let asked: Awaited<ReturnType<typeof opened.ask>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, project, 'sample-data');
  asked = await opened.ask(personas, []);
});
afterAll(() => engine.close());

const answer = () => ({ ...asked, settings: opened.settings });
const isOfPeople = (field: string) => opened.warehouse.catalog.find(field)?.table === 'people';

describe('deals of the sample by ordered rules', () => {
  const order = personas.map(({ id }) => id);
  const own = order.slice(0, 4);

  test('are named as often as a count of the rows says, and every count lists as many deals', async () => {
    const tally = classifiedDeals(answer(), order, null);
    const named = (id: string | null) => counted.filter((deal) => deal.persona === id);
    for (const [index, id] of own.entries())
      expect([id, totalOf(tally.rules[index]!.takes)]).toEqual([id, named(id).length]);
    const rest = named(null);
    expect(totalOf(tally.rules[4]!.takes)).toBe(rest.filter(({ line }) => isLarge(line['Account Name'])).length);
    expect(totalOf(tally.rules[4]!.alone)).toBe(counted.filter(({ line }) => isLarge(line['Account Name'])).length);
    expect(totalOf(tally.unclassified)).toBe(rest.filter(({ line }) => !isLarge(line['Account Name'])).length);
    const list = async (selection: { persona: string | null; both?: string }) => {
      const { facts } = asked.answered.answers;
      const span = { first: WINDOW[0] ?? null, last: WINDOW.at(-1) ?? null };
      const request = listRequest(facts, asked.questions, span, { of: 'classified', values: [], ...selection });
      return (await listDeals(engine, request)).length;
    };
    expect(await list({ persona: null })).toBe(totalOf(tally.unclassified));
    expect(await list({ persona: 'large' })).toBe(totalOf(tally.rules[4]!.takes));
    const pair = tally.conflicts.find(
      ({ first, second }) => order[first] === 'finance-leader' && order[second] === 'large',
    );
    const both = named('finance-leader').filter(({ line }) => isLarge(line['Account Name'])).length;
    expect(pair && totalOf(pair.both)).toBe(both);
    expect(await list({ persona: 'finance-leader', both: 'large' })).toBe(both);
  });

  test('a rule that is moved up takes what it meets, whatever the answers were asked in', () => {
    const moved = ['large', ...own];
    const tally = classifiedDeals(answer(), moved, null);
    expect(tally.rules[0]?.takes).toEqual(tally.rules[0]?.alone);
    expect(totalOf(tally.rules[0]!.alone)).toBe(counted.filter(({ line }) => isLarge(line['Account Name'])).length);
    const once = movePersona(project, 'it-director', -1);
    expect(once.personas.map(({ id }) => id)).toEqual([
      'finance-leader',
      'it-director',
      'operations-head',
      'founder-owner',
    ]);
    expect(movePersona(once, 'it-director', 1)).toEqual(project);
    expect(movePersona(project, 'finance-leader', -1)).toBe(project);
  });

  test('the newest quarter is named, and its names held against the people of its deals', async () => {
    const quarter = asked.report.period!;
    const rules = contactRules(personas, isOfPeople);
    expect(rules.map(({ id, own: isOwn }) => [id, isOwn])).toEqual(own.map((id) => [id, true]));
    const tests = rules.map(({ when }) => when);
    const labelled = await contactLabels(engine, opened.warehouse.catalog, tests, []);
    const found = accuracyIn(answer(), order, labelled, rules, quarter);
    const closed = readDeals().deals.filter((deal) => deal.quarter === quarter);
    const byDeal = new Map<string, Set<string>>();
    for (const person of people) {
      const id = personaOf(person['Job Title']);
      if (id === null) continue;
      const deal = person['Associated Deal IDs'] ?? '';
      byDeal.set(deal, (byDeal.get(deal) ?? new Set()).add(id));
    }
    const told = closed.flatMap((deal) => {
      const names = byDeal.get(deal.line['Opportunity ID'] ?? '');
      return deal.persona === null || names === undefined ? [] : [{ persona: deal.persona, names }];
    });
    const agreed = told.filter(({ persona, names }) => names.has(persona));
    const named = closed.filter((deal) => deal.persona !== null || isLarge(deal.line['Account Name']));
    expect([found.named.x, found.named.n]).toEqual([named.length, closed.length]);
    expect([found.agreed.x, found.agreed.n]).toEqual([agreed.length, told.length]);
    expect([found.alone.x, found.alone.n]).toEqual([
      agreed.filter(({ names }) => names.size === 1).length,
      told.length,
    ]);
    expect(found.alone.x).toBeLessThan(found.agreed.x);
    expect(handField(opened.warehouse.catalog.fields)).toBeNull();
    expect(found.agreed.interval?.lower).toBeLessThan(1);
    expect(accuracyIn(answer(), order, null, rules, quarter).agreed).toEqual({ x: 0, n: 0, interval: null });
  });
});

describe('people of the sample by ordered rules', () => {
  const expected = (id: string | null) => people.filter((line) => personaOf(line['Job Title']) === id).length;

  test('are named as often as a count of the rows says; assistants are nobody’s', async () => {
    const rules = contactRules(personas, isOfPeople);
    const tests = rules.map(({ when }) => when);
    const found = await contactStates(engine, opened.warehouse.catalog, 'role', tests);
    const tally = tallyRules(
      ['contacts'],
      rules.length,
      found.groups.map(({ states, contacts }) => ({ states, counts: { contacts } })),
    );
    expect(tally.rules.map(({ takes }) => takes.contacts)).toEqual(rules.map(({ id }) => expected(id)));
    expect(tally.unclassified.contacts).toBe(expected(null));
    expect(tally.undecided.contacts).toBe(found.untitled);
    expect(found.untitled).toBe(people.filter((line) => line['Job Title'] === '(No value)').length);
    const assistants = found.titles.filter(({ title }) => title.includes('Assistant'));
    expect(assistants.length).toBeGreaterThan(1);
    for (const { states } of assistants) expect(states).not.toContain('in');
  });

  test('a rule that reads what no list of people has meets nobody and says so', async () => {
    const missing = await contactStates(engine, opened.warehouse.catalog, 'role', [
      { field: 'Shoe size', at_least: 9 },
    ]);
    expect([...missing.missing]).toEqual([[0, 'Shoe size']]);
    expect(missing.groups.flatMap(({ states }) => states)).toEqual(['unknown']);
  });

  test('bear the same label as SQL and as a formula', async () => {
    const columns = fileColumns(opened.planned, 'contacts');
    const rules = rulesOf({ personas: project.personas }, fileColumns(opened.planned, 'deals').columnOf, 'contacts');
    const names = new Map(project.personas.map(({ id, name }) => [id, name]));
    const wanted = people.map((line) => names.get(personaOf(line['Job Title']) ?? '') ?? UNCLASSIFIED);
    const titles = [...new Set(people.map((line) => line['Job Title'] ?? ''))];
    await engine.run('CREATE OR REPLACE TABLE titles ("Job Title" VARCHAR)');
    for (const title of titles) await engine.run('INSERT INTO titles VALUES (?)', [title]);
    const rows = await engine.rows(
      `SELECT "Job Title" AS title, ${rulesSql(rules, 'duckdb', columns.columnOf)} AS label FROM titles`,
    );
    const bySql = new Map(rows.map(({ title, label }) => [String(title), String(label)]));
    expect(people.map((line) => bySql.get(line['Job Title'] ?? ''))).toEqual(wanted);

    const plan = sheetPlan(rules, columns);
    expect(plan.reads).toEqual([{ cell: 'E2', header: 'Job Title', from: null }]);
    expect(plan.cell).toBe('K2');
    const cells = titles.map((title, index) => ({
      row: ['', '', '', '', title, '', '', '', ''],
      formulas: [...plan.helpers.map(({ formula }) => formula), plan.formula ?? ''].map((text) =>
        text.replaceAll('$E2', `$E${index + 1}`).replaceAll('$J2', `$J${index + 1}`),
      ),
    }));
    const labels = calculated(
      cells.map(({ row }) => row),
      cells.map(({ formulas }) => formulas),
    );
    const byFormula = new Map(titles.map((title, index) => [title, labels[index]?.[1]]));
    expect(people.map((line) => byFormula.get(line['Job Title'] ?? ''))).toEqual(wanted);
  });
});
