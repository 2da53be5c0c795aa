import { expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD, SETTINGS, type Settings } from '../../src/model/settings.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';
import {
  amounts,
  categories,
  cost,
  ground,
  item,
  leadRate,
  leadRates,
  rate,
  saidBy,
  segments,
  spells,
  steps,
  twoRates,
  twoSamples,
  verdictOn,
  wins,
  YEAR,
} from './build.ts';

const settings: Settings = { ...SETTINGS, currency: 'USD' };
const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const range: Claim = { measure: 'win_rate', between: [0.2, 0.3] };
const emea: Claim = { ...quarter, segment: { field: 'region', in: ['EMEA', 'APAC'] } };
const double: Claim = { measure: 'win_rate_ratio', at_least: 2 };
const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
const less: Claim = { measure: 'win_rate_order', direction: 'lower', versus: { field: 'region', in: ['EMEA'] } };
const same: Claim = { measure: 'win_rate_order', direction: 'same' };
const cfo: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
const price: Claim = { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost', is: false };
const top2: Claim = { ...cfo, top: 2 };
const retail: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };
const worst: Claim = { ...retail, is: 'worst' };
const share: Claim = { measure: 'share', field: 'buyer_role', in: ['CFO', 'VP Finance'], among: 'won', at_least: 0.5 };
const ninety: Claim = { measure: 'time_to_close', at_most: 90 };
const sixty: Claim = { measure: 'time_to_win', at_most: 60 };
const size: Claim = { measure: 'deal_size', at_least: 10_000 };
const mean: Claim = { measure: 'deal_size', statistic: 'mean', at_least: 10_000 };
const longer: Claim = { measure: 'duration_order', direction: 'higher' };
const larger: Claim = { measure: 'deal_size_order', direction: 'higher' };
const covered: Claim = { measure: 'coverage', at_least: 0.8 };
const perWin: Claim = { measure: 'cost_per_win', campaigns: { all: [] }, at_most: 1_000 };
const booth: Claim = { ...perWin, campaigns: { field: 'channel', in: ['Conference', 'Webinar'] } };
const partners: Claim = {
  measure: 'campaign_conversion',
  campaigns: { field: 'audience', in: ['Finance'] },
  direction: 'higher',
};
const leads: Claim = { measure: 'campaign_conversion', campaigns: { all: [] }, at_least: 0.1 };
const says: Claim = { measure: 'language', says: ['month end', 'audit trail'] };
const untestable = (because: string, ...missing: string[]): Evidence => ({
  ...ground(40),
  kind: 'untestable',
  missing,
  because,
});

const LIST = [1, 2, 3, 4];

const told: [string, Claim, Evidence][] = [
  ['rate, holds', quarter, rate(36, 100)],
  ['rate, holds with a segment', emea, rate(36, 100)],
  ['rate at most, holds', { measure: 'win_rate', at_most: 0.1 }, rate(1, 60)],
  ['rate between, holds', range, rate(60, 240)],
  ['rate from 1,000 units on', quarter, rate(1229, 3872)],
  ['rate, just missed', quarter, rate(1140, 5000)],
  ['rate, at risk', quarter, rate(9, 60)],
  ['rate, contradicted', quarter, rate(30, 212)],
  ['rate, contradicted on thin ground', quarter, rate(1, 30)],
  ['rate at most, contradicted', { measure: 'win_rate', at_most: 0.1 }, rate(40, 120)],
  ['rate, contradicted without dates', quarter, rate(30, 212, { periods: null, pace: null, covered: null })],
  ['rate, undecided', quarter, rate(10, 40)],
  ['rate, undecided with a way out', quarter, rate(14, 40)],
  ['rate between, undecided', range, rate(15, 60)],
  ['rate, not at this volume', quarter, rate(13, 60, { pace: 2 })],
  ['rate, too few', quarter, rate(4, 12)],
  ['rate, none at all', quarter, rate(0, 0)],
  ['rate, half of the field blank', share, rate(40, 46, { eligible: 90 })],
  ['rate, half of the field blank and contradicted', share, rate(10, 46, { eligible: 90 })],
  ['rate, a third of the field blank', share, rate(40, 60, { eligible: 90 })],
  ['conversion, holds', { measure: 'conversion', at_least: 0.05 }, rate(30, 300)],
  ['ratio, holds', double, twoRates({ x: 20, n: 50 }, { x: 10, n: 100 })],
  ['ratio, contradicted', double, twoRates({ x: 45, n: 180 }, { x: 150, n: 600 })],
  ['ratio, at risk', double, twoRates({ x: 9, n: 40 }, { x: 60, n: 300 })],
  ['ratio, undecided', double, twoRates({ x: 30, n: 60 }, { x: 50, n: 200 })],
  ['ratio, too few wins', double, twoRates({ x: 1, n: 40 }, { x: 2, n: 60 })],
  ['ratio, refused', { measure: 'win_rate_ratio', at_most: 2 }, twoRates({ x: 20, n: 50 }, { x: 10, n: 100 })],
  ['order, holds', more, twoRates({ x: 30, n: 60 }, { x: 15, n: 60 })],
  ['order, just missed', more, twoRates({ x: 41_000, n: 100_000 }, { x: 40_000, n: 100_000 })],
  ['order, contradicted', less, twoRates({ x: 60, n: 120 }, { x: 30, n: 120 })],
  ['order, at risk', more, twoRates({ x: 300, n: 2000 }, { x: 330, n: 2000 })],
  ['order, undecided', more, twoRates({ x: 20, n: 60 }, { x: 18, n: 60 })],
  ['order, too few to compare with', more, twoRates({ x: 20, n: 60 }, { x: 3, n: 10 })],
  ['same, holds', same, twoRates({ x: 1674, n: 2638 }, { x: 2564, n: 4073 })],
  ['same, contradicted', same, twoRates({ x: 150, n: 300 }, { x: 90, n: 300 })],
  ['same, undecided', same, twoRates({ x: 30, n: 60 }, { x: 28, n: 60 })],
  ['top category, holds', cfo, categories(45, { CTO: 20, CEO: 15 })],
  ['top category, at risk', cfo, categories(18, { CTO: 30, CEO: 5 })],
  ['top category, contradicted', cfo, categories(15, { CTO: 60, CEO: 5 })],
  ['top category, undecided', cfo, categories(30, { CTO: 26, CEO: 5 })],
  [
    'top category, largest of many small',
    cfo,
    categories(60, Object.fromEntries(steps(1, 20, 20).map((i) => [`Role ${i}`, 15]))),
  ],
  ['not the top category, holds', price, categories(15, { 'No decision': 60 }, { value: 'Price' })],
  ['not the top category, contradicted', price, categories(60, { 'No decision': 15 }, { value: 'Price' })],
  ['not the top category, undecided', price, categories(20, { 'No decision': 22 }, { value: 'Price' })],
  ['among the top, holds', top2, categories(45, { CTO: 60, CEO: 10, COO: 8 })],
  ['among the top, contradicted', top2, categories(10, { CTO: 60, CEO: 50 })],
  ['among the top, undecided', top2, categories(20, { CTO: 60, CEO: 18 })],
  ['best segment, holds', retail, segments({ x: 60, n: 100 }, { Finance: { x: 30, n: 100 }, Media: { x: 20, n: 90 } })],
  ['best segment, contradicted', retail, segments({ x: 20, n: 100 }, { Finance: { x: 60, n: 100 } })],
  ['best segment, undecided', retail, segments({ x: 50, n: 100 }, { Finance: { x: 45, n: 100 } })],
  ['best segment, no rival', retail, segments({ x: 50, n: 100 }, { Finance: { x: 5, n: 9 } })],
  ['worst segment, holds', worst, segments({ x: 10, n: 100 }, { Finance: { x: 45, n: 100 } })],
  ['time to close, holds', ninety, spells({ 20: 20, 40: 20, 60: 20, 80: 5 }, { 30: 10, 90: 4 })],
  ['time to close, contradicted', ninety, spells({ 100: 5, 150: 20, 200: 20 }, { 120: 10 })],
  ['time to close, at risk', ninety, spells({ 60: 8, 100: 5, 130: 9, 160: 6 }, { 50: 4 })],
  ['time to close, undecided', ninety, spells({ 60: 12, 100: 5, 150: 12 }, { 50: 4 })],
  ['time to close, not reached', ninety, spells({ 50: 15 }, { 120: 40 })],
  ['time to win, holds', sixty, wins(steps(10, 80, 40), { open: 12, naive: 38 })],
  ['time to win, history short', sixty, wins(steps(10, 80, 40), { tau_reached: false })],
  ['time to win, contradicted', sixty, wins(steps(60, 200, 60))],
  ['time to win, no dates', sixty, wins(steps(10, 80, 40), { tau: null, periods: null, pace: null, covered: null })],
  ['amount, holds', size, amounts(steps(9_000, 20_000, 40))],
  ['amount, contradicted', size, amounts(steps(1_000, 9_000, 60))],
  ['amount, undecided', size, amounts(steps(2_000, 20_000, 13))],
  ['amount, one large deal', size, amounts([...steps(9_000, 20_000, 20), 500_000])],
  ['mean amount, holds', mean, amounts(steps(9_000, 20_000, 70))],
  ['mean amount, capped', mean, amounts(steps(1_000, 9_000, 70))],
  ['mean amount, contradicted', mean, amounts(steps(1_000, 9_000, 140))],
  ['order of durations, holds', longer, twoSamples(steps(60, 160, 30), steps(10, 110, 30))],
  ['order of durations, contradicted', longer, twoSamples(steps(10, 110, 60), steps(60, 160, 60))],
  ['order of amounts, undecided', larger, twoSamples(steps(5_000, 20_000, 30), steps(4_500, 19_500, 30))],
  ['coverage, holds', covered, rate(180, 200)],
  ['coverage, contradicted', covered, rate(100, 200)],
  ['cost per win, holds', perWin, cost(30_000, 60)],
  ['cost per win, contradicted', booth, cost(90_000, 30, { traced: 'either', others: 4 })],
  ['cost per win, undecided', booth, cost(30_000, 28)],
  ['cost per win, too few', perWin, cost(30_000, 2)],
  ['cost per win, no win', perWin, cost(30_000, 0)],
  ['cost per win, wins of the list of campaigns', perWin, cost(30_000, 60, { traced: 'listed' })],
  ['conversion of campaigns, holds', leads, leadRate(LIST.map(() => [20, 100]))],
  [
    'leads of campaigns against others, holds',
    partners,
    leadRates(
      LIST.map(() => [40, 100]),
      LIST.map(() => [20, 100]),
    ),
  ],
  [
    'leads of campaigns against others, contradicted',
    partners,
    leadRates(
      LIST.map(() => [15, 100]),
      LIST.map(() => [35, 100]),
    ),
  ],
  [
    'leads of campaigns against others, too few',
    partners,
    leadRates(
      LIST.map(() => [4, 10]),
      LIST.map(() => [15, 100]),
    ),
  ],
  ['words, holds', says, saidBy(60, 200, 900)],
  ['words, contradicted', { ...says, at_least: 0.4 }, saidBy(20, 200, 900, 40)],
  ['words, too few deals with notes', says, saidBy(10, 39, 900)],
  ['untestable, a column is missing', cfo, untestable('missing', 'buyer_role')],
  ['untestable, a column of the file is missing', share, untestable('missing', 'Partner tier', 'amount')],
  ['untestable, no losses', quarter, untestable('no-losses', 'outcome')],
  ['untestable, no wins', quarter, untestable('no-wins', 'outcome')],
  ['untestable, no campaigns', perWin, untestable('missing', 'campaigns')],
  ['untestable, no notes', says, untestable('missing', 'notes')],
  ['window empty', quarter, { ...ground(0, { covered: [2016 * 4 + 3, 2017 * 4 + 3] }), kind: 'window-empty' }],
];

const block = (title: string, verdict: Verdict): string =>
  [
    `## ${title}`,
    `- ${verdict.verdict} · ${verdict.grade ?? 'no grade'}${verdict.reasons.map((reason) => ` · ${reason}`).join('')}`,
    `- ${verdict.headline}`,
    `- ${verdict.sentence}`,
    `- ${verdict.next_step}`,
    ...verdict.grade_reasons.map((reason) => `- grade: ${reason}`),
  ].join('\n');

const alone = told.map(([title, claim, evidence]): [string, Verdict] => [title, verdictOn(claim, evidence, settings)]);

function crowded(): [string, Verdict] {
  const others = Array.from({ length: 11 }, (_, i) => item(quarter, rate(40, 100), `other-${i}`));
  const [first] = judgeAll([item(quarter, rate(3, 42)), ...others], settings, YEAR);
  return ['rate, one of many checked at once', first!];
}

function portfolio(): [string, Verdict] {
  const [first] = judgeAll([{ ...item(covered, rate(180, 200)), persona: null }], settings, {
    window_name: 'all deals',
  });
  return ['coverage of a portfolio, all deals', first!];
}

const all = [...alone, crowded(), portfolio()];

test('W1 to W4: every kind of verdict in words', async () => {
  const text = all.map(([title, verdict]) => block(title, verdict)).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('golden/sentences.md');
});

test('W2: no sentence claims a cause or speaks of tests', () => {
  const words = all.flatMap(([, { headline, sentence, next_step, stated, grade_reasons }]) => [
    headline,
    sentence,
    next_step,
    stated,
    ...grade_reasons,
  ]);
  expect(
    words.filter((text) =>
      /significan|failed|proven|because|p-value|hypothesis|\bNaN\b|undefined|infinity|∞/i.test(text),
    ),
  ).toEqual([]);
  expect(words.filter((text) => / {2}|\.\.|,\.|;\.| ,|\( /.test(text))).toEqual([]);
});

test('W3: every verdict ends with a next step', () => {
  expect(all.filter(([, { next_step }]) => !/^[A-Z].*\.$/.test(next_step)).map(([title]) => title)).toEqual([]);
});

test('METHOD.minimum is what a too-few sentence names', () => {
  expect(verdictOn(quarter, rate(4, 12)).sentence).toContain(`needs at least ${METHOD.minimum.closed_deals}`);
});
