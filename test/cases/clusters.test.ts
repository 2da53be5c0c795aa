import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachUnit } from '../../src/assumptions/clusters-of.ts';
import { courseOf } from '../../src/assumptions/gather.ts';
import { unitsOf } from '../../src/assumptions/units-of.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { countDeals } from '../../src/stats/tally.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let opened: Awaited<ReturnType<typeof openFolder>>;
let own: Awaited<ReturnType<typeof opened.own>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data');
  own = await opened.own();
});
afterAll(() => engine?.close());

/** The units of a claim as its evidence counted them, by another way than deal by deal; x where it is a rate. */
function counted({ evidence }: Verdict): { n: number; x?: number } | null {
  switch (evidence.kind) {
    case 'rate':
      return evidence.share;
    case 'two-rates':
      return evidence.first;
    case 'categories':
      return { n: evidence.recorded, x: evidence.claimed.deals };
    case 'segments':
      return evidence.claimed;
    case 'spells':
      return { n: evidence.spells.reduce((sum, { deals, event }) => sum + (event ? deals : 0), 0) };
    case 'wins':
      return { n: countDeals(evidence.days) };
    case 'amounts':
      return { n: countDeals(evidence.amounts) };
    case 'two-samples':
      return { n: countDeals(evidence.first) };
    default:
      return null;
  }
}

test('the units added up deal by deal are those of the evidence, for every kind of claim', () => {
  const { answers, mature } = own.answered;
  const { span } = windowOf(opened.settings, answers);
  const maturity = {
    fiscal_year_start: opened.settings.fiscal_year_start,
    tauOf: (spells: Parameters<typeof tauOf>[0]) => tauOf(spells, opened.settings.method.confidence),
    matureDurations: (tau: number) => mature.get(tau) ?? null,
  };
  let compared = 0;
  for (const verdict of own.report.verdicts) {
    const asked = own.questions.asked.find(({ assumption }) => assumption.id === verdict.assumption)!;
    const expected = counted(verdict);
    const course = courseOf(answers, asked, maturity);
    const units = expected === null ? null : unitsOf(answers, answers.deals!, own.questions, asked, span, course);
    if (expected === null || units === null) continue;
    const found = { n: 0, x: 0 };
    eachUnit(answers.facts.cells, answers.deals!, units, (_, counts) => {
      found.n += 1;
      found.x += counts ? 1 : 0;
    });
    expect([verdict.assumption, expected.x === undefined ? { n: found.n } : found]).toEqual([
      verdict.assumption,
      { ...expected },
    ]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(20);
});

test('accounts of rates: as many units as the rate has, on either side, and pairs as large as their rivals', () => {
  for (const { assumption, evidence } of own.report.verdicts) {
    const { accounts } = evidence;
    if (evidence.kind === 'rate' && accounts !== undefined)
      expect([assumption, accounts.units.units]).toEqual([assumption, evidence.share]);
    if (evidence.kind === 'two-rates')
      expect([assumption, accounts?.versus?.units]).toEqual([assumption, evidence.second]);
    if (evidence.kind !== 'categories' && evidence.kind !== 'segments') continue;
    for (const rival of evidence.rivals) {
      const repeats = accounts?.rivals?.get(rival.value.toLowerCase());
      const expected =
        'share' in rival ? rival.share : { x: rival.claimed_without, n: rival.claimed_without + rival.without_claimed };
      expect([assumption, rival.value, repeats?.units]).toEqual([assumption, rival.value, expected]);
    }
  }
});
