import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { closedDeals } from '../../src/model/outcome.ts';
import { personasOf } from '../../src/project/schema.ts';
import { facetChoices, withoutValue, withValue } from '../../src/state/fields/facet-choices.ts';
import { facetFields } from '../../src/state/fields/facet-fields.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { verdictTrend } from '../../src/state/verdicts/verdict-trend.ts';
import { whatIsUnknown } from '../../src/state/verdicts/what-is-unknown.ts';
import { contested } from '../../src/views/overview/contested.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let answer: Awaited<ReturnType<typeof open>>;

async function open() {
  const project = projectFrom('sample-data/project.json');
  const { warehouse, settings } = await openFolder(engine, project, 'sample-data');
  const personas = personasOf(project);
  const questions = questionnaire(personas, project.assumptions, facetFields(warehouse));
  const answered = await new Analyst(engine).answer(warehouse, questions, [], settings);
  return {
    answered,
    questions,
    settings,
    warehouse,
    compared: null,
    report: makeReport(answered, questions, personas, settings),
  };
}

beforeAll(async () => {
  engine = await openNodeEngine();
  answer = await open();
});
afterAll(() => engine?.close());

test('the quarters of a trend are those of the window: their deals and wins add up to the figure', () => {
  const rates = answer.report.verdicts.filter(({ claim }) => claim.measure === 'win_rate' || claim.measure === 'share');
  let compared = 0;
  for (const verdict of rates.filter(({ n = 0 }) => n > 0)) {
    const window = verdictTrend(answer, verdict).slice(-4);
    expect(window.map(({ n }) => n).reduce((sum, n) => sum + n, 0)).toBe(verdict.n);
    expect(window.map(({ x }) => x ?? 0).reduce((sum, x) => sum + x, 0)).toBe(verdict.x);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(3);
});

test('a trend runs forwards and ends with the period of the report', () => {
  const verdict = answer.report.verdicts.find(({ claim }) => claim.measure === 'win_rate');
  const trend = verdict === undefined ? [] : verdictTrend(answer, verdict);
  const quarters = trend.map(({ quarter }) => quarter);
  expect(quarters).toEqual([...quarters].sort((a, b) => a - b));
  expect(quarters.at(-1)).toBe(answer.report.period);
});

test('an order of two groups has no trend', () => {
  const order = answer.report.verdicts.find(({ claim }) => claim.measure === 'win_rate_order');
  expect(order === undefined ? null : verdictTrend(answer, order)).toEqual([]);
});

test('what no longer holds comes by the pipeline value that rests on it', () => {
  const items = contested(answer);
  expect(items.length).toBeGreaterThan(2);
  expect(new Set(items.map(({ verdict }) => verdict.verdict))).toEqual(new Set(['contradicted', 'at-risk']));
  const stakes = items.map(({ at_stake }) => at_stake ?? 0);
  expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
});

test('blank fields are counted over the deals that could have held them', () => {
  const { blanks, membership } = whatIsUnknown(answer);
  const lost = blanks.find(({ field, among }) => field === 'loss_reason' && among === 'lost');
  expect(lost?.deals).toBe(answer.report.totals.lost);
  expect(lost?.blank).toBeGreaterThan(0);
  expect(membership).toBeLessThanOrEqual(closedDeals(answer.report.totals));
  for (const { blank, deals } of blanks) expect(blank).toBeLessThanOrEqual(deals);
});

test('facets offer every value of the data once, whatever is filtered', () => {
  const choices = facetChoices(answer.warehouse, answer.answered.answers.facts);
  expect(choices.map(({ field }) => field)).toContain('region');
  for (const { values } of choices) expect(new Set(values).size).toBe(values.length);
});

test('adding and removing a value of a filter are each other’s inverse', () => {
  const one = withValue([], 'region', 'Europe');
  const two = withValue(one, 'region', 'Asia Pacific');
  expect(two).toEqual([{ field: 'region', in: ['Europe', 'Asia Pacific'] }]);
  expect(withoutValue(two, 'region', 'Asia Pacific')).toEqual(one);
  expect(withoutValue(one, 'region', 'Europe')).toEqual([]);
  expect(withValue(one, 'region', 'Europe')).toEqual(one);
});
