import { describe, expect, test } from 'vitest';
import type { Denominators } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';
import { countedWords, stressNote, stressSummary, stressTitle } from '../../src/views/assumption/definition-words.ts';
import { observedWords } from '../../src/views/assumption/observed-words.ts';
import { reachedWords } from '../../src/views/assumption/reached-words.ts';
import { withinTitle } from '../../src/views/assumption/within-words.ts';
import { rate, twoRates, verdictOn } from '../verdicts/build.ts';
import { course, denominators, spell, strata, value, variantOf } from '../verdicts/definitions.ts';

const claim: Claim = { measure: 'win_rate', at_least: 0.3 };
const read = (more: Partial<Denominators>, x = 100, n = 250): Verdict =>
  verdictOn(claim, rate(x, n), SETTINGS, denominators(more));
const SLOW = course(45, 55, { spells: [spell(10, 'won', 45), spell(15, 'open', 100), spell(20, 'lost', 55)] });

describe('what the definitions say together', () => {
  const all = {
    no_decision: 20,
    cohort: { x: 90, n: 240 },
    course: course(100, 150),
    value: value(100, 1000, 150, 1000),
  };

  test.each<[string, Partial<Denominators>, string]>([
    ['six that agree', all, 'The verdict is the same under all six definitions'],
    ['without reasons five', { ...all, no_decision: null }, 'The verdict is the same under all five definitions'],
    ['one that does not', { ...all, cohort: { x: 60, n: 240 } }, 'One of six definitions says otherwise'],
    [
      'two that do not',
      { ...all, cohort: { x: 60, n: 240 }, course: course(100, 150, { stale: 130 }) },
      'Two of six definitions say otherwise',
    ],
    [
      'one that is too small says nothing',
      { ...all, cohort: { x: 1, n: 19 } },
      'The verdict is the same under all five definitions',
    ],
    ['two', { no_decision: 20 }, 'The verdict is the same under both definitions'],
    ['one', {}, 'The win rate can be read in one way only'],
  ])('%s', (_, more, title) => {
    expect(stressTitle(read(more))).toBe(title);
  });

  test('too few deals are too few by any', () => {
    expect(stressTitle(read({ no_decision: 2 }, 4, 10))).toBe('Too few deals by any definition of the win rate');
  });

  test('a verdict that another check holds back is not said to be theirs', () => {
    const held = verdictOn(claim, rate(100, 250), SETTINGS, {
      ...denominators({ no_decision: 20 }),
      filled: [{ field: 'use_case', won: { x: 99, n: 100 }, lost: { x: 60, n: 150 } }],
    });
    expect(stressTitle({ ...held, verdict: 'at-risk' })).toBe('Both definitions read the same');
  });
});

describe('one definition', () => {
  test('its counts, its rate, and what stands open', () => {
    const verdict = read({ course: { ...SLOW, stale: 30 }, value: value(45, 300_000, 55, 500_000) }, 45, 100);
    const words = (definition: Parameters<typeof variantOf>[1]) => countedWords(variantOf(verdict, definition), 'USD');
    expect(words('closed-date')).toBe('45 of 100 (45%)');
    expect(words('adjusted')).toBe('45 of 100, 100 open (23%)');
    expect(words('stale-as-lost')).toBe('45 of 130 (35%)');
    expect(words('by-value')).toBe('$135K of $410K (33%)');
    expect(words('narrow')).toBe('cannot be told without loss reasons or stages');
    expect(stressNote(verdict)).toContain('The adjusted rate decides');
    expect(stressNote(verdict)).toContain('Stale: 30 open deals');
  });

  test('every row is in the sentence for those who cannot see the picture', () => {
    const summary = stressSummary(read({ no_decision: 20 }), undefined);
    expect(summary).toContain(
      'Won of all closed deals: 100 of 250 (40%), holds; Without losses to no decision: 100 of 230 (43%), holds;',
    );
    expect(summary).not.toMatch(/\b(significant|failed|proven|because|null|NaN|undefined)\b/i);
  });
});

describe('an adjusted rate on the screen', () => {
  const verdict = read({ course: SLOW }, 45, 100);

  test('is not called observed, and the way to it says why', () => {
    expect(verdict.decided_by).toBe('adjusted');
    expect(observedWords(verdict, undefined).title).toMatch(/^Adjusted for deals still open 2[23]%/);
    expect(reachedWords(verdict, SETTINGS, 1).join(' ')).toContain(
      'Deals still open are taken to go the way of those that lasted as long',
    );
  });
});

test('a comparison within a field: reversed, smaller, or uneven', () => {
  const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
  const within = (values: Parameters<typeof strata>[1], first: [number, number], second: [number, number]) =>
    verdictOn(more, twoRates({ x: first[0], n: first[1] }, { x: second[0], n: second[1] }), SETTINGS, {
      strata: [strata('company_size', values)],
    }).within.map((each) => withinTitle(each, false));
  expect(within({ small: [29, 64, 8, 14], large: [2, 20, 15, 118] }, [31, 84], [23, 132])).toEqual([
    'Within company size the comparison reverses',
  ]);
  expect(within({ small: [70, 100, 20, 40], large: [15, 50, 30, 150] }, [85, 150], [50, 190])).toEqual([
    // (100·40/140 · 20 + 50·150/200 · 10) / (28.6 + 37.5) points.
    'Within company size it is 14 points, not 30 points',
  ]);
});
