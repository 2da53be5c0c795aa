import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Filter } from '../../src/model/filter.ts';
import { METHOD, SETTINGS } from '../../src/model/settings.ts';
import { writeDay } from '../../src/model/write-day.ts';
import { observedWords } from '../../src/views/assumption/observed-words.ts';
import { reachedWords } from '../../src/views/assumption/reached-words.ts';
import { settlingWords } from '../../src/views/assumption/settling-words.ts';
import { runOf, trendTitle } from '../../src/views/assumption/trend-words.ts';
import { asideReasons } from '../../src/views/overview/aside-words.ts';
import { decisiveRival } from '../../src/views/verdict/decisive-rival.ts';
import { writeFigure, writeRange } from '../../src/views/verdict/figure-words.ts';
import { ownHeadline, ownSentence } from '../../src/views/verdict/own-words.ts';
import { writeOwners } from '../../src/views/verdict/owners.ts';
import { sideNames, withoutRule } from '../../src/views/verdict/side-names.ts';
import { statedBy } from '../../src/views/verdict/stated-words.ts';
import { categories, PERSONA, rate, twoRates, verdictOn } from '../verdicts/build.ts';

const AT_LEAST: Claim = { measure: 'win_rate', at_least: 0.25 };
const FORBIDDEN = /\b(significant|failed|proven|because|null)\b/i;

describe('figures', () => {
  test('a range names its unit once, and an open one says so', () => {
    expect(writeRange({ unit: 'share', n: 212 }, [0.106, 0.185])).toBe('11–19%');
    expect(writeRange({ unit: 'days', n: 54 }, [69, 83])).toBe('69 to 83 days');
    expect(writeRange({ unit: 'days', n: 54 }, [58, Number.POSITIVE_INFINITY])).toBe('58 days or more');
    expect(writeRange({ unit: 'points', n: 44 }, [-0.36, -0.14])).toBe('−36 to −14 points');
    expect(writeRange({ unit: 'money', n: 62 }, [20_500, 26_300], 'USD')).toBe('$20,500 to $26,300');
  });
  test('a share has decimals only where there are enough deals for them', () => {
    expect(writeFigure({ unit: 'share', n: 212 }, 0.1415)).toBe('14%');
    expect(writeFigure({ unit: 'share', n: 1200 }, 0.1417)).toBe('14.2%');
  });
});

describe('the names of two sides', () => {
  const rule: Filter = {
    all: [
      { field: 'buyer_role', in: ['CFO'] },
      { field: 'company_size', at_least: 200 },
    ],
  };
  const persona = { name: 'Finance leader', membership: rule };
  const versus = (last: Filter): Filter => ({ all: [...rule.all, last] });
  const partner: Filter = { field: 'lead_source', in: ['Partner'] };

  test('say what sets the sides apart, without the rule they share', () => {
    const claim: Claim = {
      measure: 'win_rate_order',
      direction: 'same',
      segment: { field: 'region', in: ['Europe'] },
      versus: versus({ field: 'region', in: ['North America'] }),
    };
    expect(sideNames(claim, persona)).toEqual(['Region is Europe', 'Region is North America']);
  });
  test('call the plain opposite by its name', () => {
    const claim: Claim = {
      measure: 'win_rate_order',
      direction: 'higher',
      segment: partner,
      versus: versus({ field: 'lead_source', not_in: ['Partner'] }),
    };
    expect(sideNames(claim, persona)).toEqual(['Lead source is Partner', 'Otherwise']);
  });
  test('without a segment the persona itself stands against the rest', () => {
    expect(sideNames({ measure: 'deal_size_order', direction: 'higher' }, persona)).toEqual([
      'Finance leader',
      'The rest',
    ]);
  });
  test('a text that spells out the rule of the persona leaves it out', () => {
    const claim: Claim = { measure: 'win_rate_order', direction: 'same', segment: partner, versus: versus(partner) };
    const text = verdictOn(claim, twoRates({ x: 36, n: 102 }, { x: 45, n: 130 })).headline;
    expect(text).toContain('company size');
    expect(withoutRule(text, claim, persona)).toContain('for this persona’s deals where lead source is Partner');
    expect(withoutRule(text, claim, persona)).not.toContain('company size');
  });
  test('under the name of the persona neither its name nor its rule is said again', () => {
    const claim: Claim = { measure: 'win_rate_order', direction: 'same', segment: partner, versus: versus(partner) };
    const verdict = verdictOn(claim, twoRates({ x: 36, n: 102 }, { x: 45, n: 130 }));
    const own = { ...persona, name: PERSONA.name };
    expect(verdict.headline).toContain(PERSONA.name);
    expect(ownHeadline(verdict, own)).toMatch(/^36 of 102 /);
    expect(ownHeadline(verdict, own)).not.toContain('company size');
  });
  test('another group is not called this persona’s', () => {
    const claim: Claim = { measure: 'win_rate_order', direction: 'same', segment: partner, versus: partner };
    const text = verdictOn(claim, twoRates({ x: 36, n: 102 }, { x: 45, n: 130 })).headline;
    expect(withoutRule(text, claim, persona)).toBe(text);
  });
});

describe('a trend', () => {
  test('counts the steps in one direction up to the newest quarter', () => {
    expect(runOf([0.3, 0.2, 0.25, 0.24, 0.2, 0.1])).toBe(-3);
    expect(runOf([0.1, 0.2, 0.3])).toBe(2);
    expect(runOf([0.2, 0.2])).toBe(0);
    expect(runOf([])).toBe(0);
  });
  test('says in how many quarters the claim was met, and a run only where it is long', () => {
    const sets = { claim: [0.25, 1], tolerated: [0.2, 1] } as const;
    const points = (estimates: number[]) =>
      estimates.map((estimate, index) => ({ quarter: 8100 + index, estimate, interval: null, x: null, n: 40 }));
    expect(trendTitle(points([0.26, 0.3, 0.24, 0.2, 0.1]), sets, { claim: AT_LEAST })).toBe(
      '25% or more was met in 2 of 5 quarters, falling for 3',
    );
    expect(trendTitle(points([0.26, 0.3]), sets, { claim: AT_LEAST })).toBe('25% or more was met in all of 2 quarters');
  });
});

describe('the words around a verdict', () => {
  const contradicted = verdictOn(AT_LEAST, rate(30, 212));

  test('the sentence below the heading does not say the heading again', () => {
    const persona = {
      ...PERSONA,
      kind: 'buyer',
      owners: {},
      membership: { all: [] },
      profile: {},
      assumptions: [],
    } as const;
    const words = ownSentence(contradicted, persona);
    expect(words).toMatch(/^30 of 212 closed deals/);
    expect(contradicted.sentence.endsWith(words.slice(1))).toBe(true);
  });
  test('how it is reached names the tolerance, the minimum and the settings in force', () => {
    const words = reachedWords(contradicted, SETTINGS, 24).join(' ');
    expect(words).toContain('90 of 100');
    expect(words).toContain('below 20%');
    expect(words).toContain('at least 20 deals');
    expect(words).toContain('24 assumptions are checked together');
    expect(words).not.toMatch(FORBIDDEN);
    const strict = { ...SETTINGS, method: { ...METHOD, confidence: 0.95, fdr: 0.05 } };
    expect(reachedWords(contradicted, strict, 24).join(' ')).toContain('95 of 100');
  });
  test('what would settle it is said for open verdicts only', () => {
    expect(settlingWords(contradicted)).toBeNull();
    const open = verdictOn(AT_LEAST, rate(14, 60));
    expect(open.verdict).toBe('not-enough-evidence');
    expect(settlingWords(open)).toMatch(/more closed deals|Widen the tolerance/);
  });
  test('a ranking is told against the value that decided it', () => {
    const evidence = categories(30, { Champion: 12, COO: 64 }, { value: 'CFO' });
    const claim: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'closed' };
    const verdict = verdictOn(claim, evidence);
    expect(evidence.kind === 'categories' && decisiveRival(evidence, verdict)?.value).toBe('COO');
    expect(observedWords(verdict, undefined).title).toBe('CFO against COO: 32% to 68%');
  });
});

test('owners are named with their team, and a missing one too', () => {
  expect(writeOwners({ sales: 'Petra', marketing: 'Mina' })).toBe('Petra (sales) · Mina (marketing)');
  expect(writeOwners({ marketing: 'Mina' })).toBe('No owner in sales · Mina (marketing)');
  expect(writeOwners({})).toBe('No owner yet');
});

test('a claim says who stated it and when, as far as that is known', () => {
  expect(statedBy({ stated_by: 'Petra Gristen', stated_on: '2026-01-14' })).toBe(
    'Stated by Petra Gristen, 14 Jan 2026',
  );
  expect(statedBy({ stated_on: '2026-01-14' })).toBe('Stated on 14 Jan 2026');
  expect(statedBy({})).toBe('Stated');
});

test('a day is written out, and what is no day stays as it is', () => {
  expect(writeDay('2026-01-14')).toBe('14 Jan 2026');
  expect(writeDay('soon')).toBe('soon');
});

test('rows set aside are explained by their most frequent reasons', () => {
  const problem = (column: string | null, reason: string) => ({ line: 1, column, value: null, reason, fix: '' });
  expect(
    asideReasons([
      problem('Close Date', 'This is not a date.'),
      problem('Amount', 'This is not a number.'),
      problem('Amount', 'This is not a number.'),
      problem(null, 'Every value of this row is empty.'),
    ]),
  ).toBe('Amount: this is not a number (2); Close Date: this is not a date (1); 1 other reason');
  expect(asideReasons([])).toBe('');
});
