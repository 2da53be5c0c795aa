import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersWithin } from '../../src/assumptions/answers-within.ts';
import { countEvidence, gather } from '../../src/assumptions/gather.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import { personasOf } from '../../src/project/schema.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

const Q3_2026 = quarterOf('2026-09-30');
const project = projectFrom('sample-data/project.json');

let engine: Engine;
let opened: Awaited<ReturnType<typeof openFolder>>;
let own: Awaited<ReturnType<typeof opened.own>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, project, 'sample-data');
  own = await opened.own();
});
afterAll(() => engine?.close());

const driftOf = (id: string) => own.report.verdicts.find(({ assumption }) => assumption === id)?.drift;

test('of all assumptions founder-owners’ win rate drifts, and no other', () => {
  const flagged = own.report.verdicts.filter(({ drift }) => drift !== null && drift.flag !== null);
  expect(flagged.map(({ assumption }) => assumption)).toEqual(['ow-1']);
});

test('its counts are those planted: 8 of 56 after 23 of 54, 24, 22 and 17 of 56', () => {
  expect(driftOf('ow-1')).toMatchObject({
    quarter: Q3_2026,
    before_quarters: [Q3_2026 - 4, Q3_2026 - 1],
    now: { x: 8, n: 56 },
    before: { x: 23 + 24 + 22 + 17, n: 54 + 3 * 56 },
  });
  expect(driftOf('ow-1')?.mix?.share).toBeLessThan(0.5);
});

test('finance leaders’ mix shift is no fall: what change there is comes from fewer referrals', () => {
  const drift = driftOf('fl-1');
  expect(drift).toMatchObject({
    now: { x: 22, n: 72 },
    flag: null,
    direction: 'adverse',
    mix: { field: 'lead_source' },
  });
  expect(drift?.mix?.share).toBeGreaterThan(0.5);
});

test('as of the quarter before, nothing drifts', () => {
  const before = makeReport(own.answered, own.questions, personasOf(project), opened.settings, Q3_2026 - 1);
  expect(before.verdicts.filter(({ drift }) => drift !== null && drift.flag !== null)).toEqual([]);
  expect(before.verdicts.find(({ assumption }) => assumption === 'ow-1')?.verdict).toBe('holds');
});

test('the rows of some quarters tell of these quarters what all rows do', () => {
  const { answers, mature } = own.answered;
  const maturity = {
    fiscal_year_start: 1,
    tauOf: (spells: Parameters<typeof tauOf>[0]) => tauOf(spells, 0.9),
    matureDurations: (tau: number) => mature.get(tau) ?? null,
  };
  const span = { first: Q3_2026 - 4, last: Q3_2026 - 3 };
  const counted = own.questions.asked.filter(({ assumption }) =>
    ['win_rate', 'share', 'top_category', 'best_segment', 'deal_size', 'time_to_close', 'win_rate_order'].includes(
      assumption.claim.measure,
    ),
  );
  expect(counted.length).toBeGreaterThan(10);
  for (const asked of counted) {
    const whole = gather(answers, own.questions, asked, span, maturity);
    if (whole.kind === 'untestable') continue;
    const { counts: all, versus: _versus, covered: _covered, pace: _pace, accounts: _accounts, ...figures } = whole;
    const part = countEvidence(answersWithin(answers, span), own.questions, asked, span, maturity);
    expect(part).toMatchObject(figures);
    expect([part.counts.won, part.counts.lost]).toEqual([all.won, all.lost]);
  }
});
