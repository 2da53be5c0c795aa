import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { Scrutiny, SourceEvidence } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { categories, rate, steps, verdictOn, wins } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const range: Claim = { measure: 'conversion', between: [0.2, 0.4] };
const price: Claim = { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' };

const source = (
  family: SourceEvidence['family'],
  evidence: Evidence,
  more: Partial<SourceEvidence> = {},
): SourceEvidence => ({
  family,
  name: { campaigns: 'Campaigns', losses: 'Lost-deal list', voice: 'Lost-deal interviews' }[family],
  what: 'so many',
  indirect: family === 'losses',
  by_deal: false,
  evidence,
  ...more,
});

const judged = (claim: Claim, evidence: Evidence, scrutiny: Partial<Scrutiny>) =>
  verdictOn(claim, evidence, SETTINGS, scrutiny);

const reasons = (count: number, rivals: Record<string, number>) => categories(count, rivals, { value: 'Price' });

describe('G5: each source by the same rules and least numbers', () => {
  test('a survey of 40 that contradicts turns a rate that holds into at risk, and says who says what', () => {
    const verdict = judged(quarter, rate(100, 288), { sources: [source('voice', rate(2, 40))] });
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['sources_disagree'] });
    expect(verdict.sentence).toContain('the pipeline says yes, lost-deal interviews say no');
    expect(verdict.next_step).toContain('Find out why the pipeline and lost-deal interviews differ');
  });

  test('the same survey of 19 cannot tell and changes nothing', () => {
    const verdict = judged(quarter, rate(100, 288), { sources: [source('voice', rate(1, 19))] });
    expect(verdict).toMatchObject({ verdict: 'holds', reasons: [] });
    expect(verdict.sources.map(({ family, says }) => [family, says])).toEqual([
      ['pipeline', 'holds'],
      ['campaigns', 'cannot-speak'],
      ['losses', 'cannot-speak'],
      ['voice', 'cannot-tell'],
    ]);
  });

  test('an answer that most of those listed left blank is no verdict of its own', () => {
    const blank = rate(2, 40, { eligible: 100, recorded: 40 });
    const [, , , voice] = judged(quarter, rate(100, 288), { sources: [source('voice', blank)] }).sources;
    expect(voice).toMatchObject({ says: 'at-risk', mark: null, x: 2, n: 40 });
  });

  test('another value ahead of the claimed one is the same direction: 26 against 7 agrees with 64 against 30', () => {
    const verdict = judged(price, reasons(30, { 'Missing integration': 64, Timing: 20 }), {
      periods: null,
      opinion: true,
      sources: [source('voice', reasons(7, { 'Missing integration': 26 }))],
    });
    expect(verdict).toMatchObject({ verdict: 'contradicted', reasons: [] });
    expect(verdict.sentence).toContain(
      'Lost-deal interviews agree: Missing integration (26 of 33) comes before Price (7).',
    );
    expect(verdict.sources[3]).toMatchObject({ says: 'contradicted', mark: 'agrees', line: expect.any(String) });
  });

  test('to miss a range below and above is not to agree', () => {
    const below = rate(5, 100);
    const above = rate(90, 100);
    expect(judged(range, below, { periods: null, sources: [source('campaigns', above)] })).toMatchObject({
      verdict: 'at-risk',
      reasons: ['single_source'],
    });
    expect(judged(range, below, { periods: null, sources: [source('campaigns', rate(4, 60))] }).verdict).toBe(
      'contradicted',
    );
  });

  test('two sources that contradict overrule a pipeline that cannot tell', () => {
    const sources = [source('campaigns', rate(2, 60)), source('voice', rate(1, 50))];
    const verdict = judged(range, rate(6, 20), { sources });
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['indirect'] });
    expect(verdict.sentence).toContain('But campaigns and lost-deal interviews say no.');
    expect(judged(range, rate(6, 20), { sources: sources.slice(1) }).verdict).toBe('not-enough-evidence');
  });

  test('pieces of one family that contradict each other cannot tell', () => {
    const sources = [source('voice', rate(2, 40)), source('voice', rate(30, 60), { name: 'Survey' })];
    expect(judged(quarter, rate(100, 288), { sources })).toMatchObject({ verdict: 'holds', reasons: [] });
  });

  test('evidence that is judged by itself hears nobody', () => {
    expect(verdictOn(quarter, rate(100, 288)).sources).toEqual([]);
  });
});

describe('G5: two periods, where nobody else speaks', () => {
  const contradicted = rate(30, 212);
  const periods = (recent: Evidence, earlier: Evidence) => ({ periods: { recent, earlier } });

  test('both miss the claim itself: 15 of 106 twice', () => {
    expect(judged(quarter, contradicted, periods(rate(15, 106), rate(15, 106))).verdict).toBe('contradicted');
  });

  test('the level is 20% at the claim’s own edge: 4 of 24 misses 25% (p = 0.247), 3 of 24 does (p = 0.115)', () => {
    expect(judged(quarter, contradicted, periods(rate(15, 106), rate(4, 24)))).toMatchObject({
      verdict: 'at-risk',
      reasons: ['single_source'],
    });
    expect(judged(quarter, contradicted, periods(rate(15, 106), rate(3, 24))).verdict).toBe('contradicted');
  });

  test('within the tolerance is still a miss: 21 of 100 is no 25% (p = 0.211), 20 of 100 (p = 0.149)', () => {
    expect(judged(quarter, contradicted, periods(rate(21, 100), rate(9, 112))).verdict).toBe('at-risk');
    expect(judged(quarter, contradicted, periods(rate(20, 100), rate(10, 112))).verdict).toBe('contradicted');
  });

  test('one period only, and a sentence that says so', () => {
    const verdict = judged(quarter, contradicted, { periods: null });
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['single_source'] });
    expect(verdict.sentence).toContain('only the pipeline says so so far');
  });

  test('without dates the contradiction stands, with grade C at most', () => {
    const undated = rate(30, 212, { periods: null, pace: null, covered: null });
    expect(judged(quarter, undated, { periods: null })).toMatchObject({
      verdict: 'contradicted',
      grade: 'C',
      reasons: ['single_period'],
    });
  });

  test('a ranking needs another value ahead in both', () => {
    const all = reasons(30, { 'Missing integration': 64 });
    const half = reasons(15, { 'Missing integration': 32 });
    const even = reasons(15, { 'Missing integration': 15 });
    expect(judged(price, all, periods(half, half)).verdict).toBe('contradicted');
    expect(judged(price, all, periods(half, even)).verdict).toBe('at-risk');
  });

  test('days: both halves take longer than 45', () => {
    const claim: Claim = { measure: 'time_to_win', at_most: 45 };
    const long = wins(steps(60, 100, 40));
    const short = wins(steps(20, 40, 10));
    expect(judged(claim, long, periods(wins(steps(60, 100, 20)), wins(steps(60, 100, 20)))).verdict).toBe(
      'contradicted',
    );
    expect(judged(claim, long, periods(long, short)).verdict).toBe('at-risk');
  });
});

describe('D1: the grade counts who agrees', () => {
  const few = { 'Missing integration': 64, Timing: 20 };
  const agreeing = source('voice', reasons(7, { 'Missing integration': 26 }));

  test('a rep’s reason alone is C; confirmed by interviews it is A and may update the persona', () => {
    const alone = judged(price, reasons(30, few), { opinion: true });
    expect([alone.grade, alone.grade_reasons]).toEqual([
      'C',
      ['only the pipeline speaks so far', 'the loss reason is what the rep wrote down'],
    ]);
    expect(alone.next_step).toMatch(/^Investigate/);
    const both = judged(price, reasons(30, few), { opinion: true, sources: [agreeing] });
    expect([both.grade, both.grade_reasons]).toEqual(['A', []]);
    expect(both.next_step).toMatch(/^Update the persona/);
  });

  test('another rep’s list agrees and confirms nothing: B', () => {
    const reps = source('losses', reasons(7, { 'Missing integration': 26 }));
    const verdict = judged(price, reasons(30, few), { opinion: true, sources: [reps] });
    expect([verdict.grade, verdict.grade_reasons]).toEqual(['B', ['the loss reason is what the rep wrote down']]);
  });

  test('a source that says otherwise is a step, and is named', () => {
    const verdict = judged(quarter, rate(100, 288), { sources: [source('voice', rate(2, 40))] });
    expect([verdict.grade, verdict.grade_reasons]).toEqual(['B', ['lost-deal interviews contradict it']]);
  });

  test('a single period is a step where both are looked for', () => {
    expect(judged(quarter, rate(100, 288), { periods: null }).grade_reasons).toEqual([
      'only the pipeline speaks so far',
      'only one period holds anything to count',
    ]);
  });

  test('evidence from the list of lost deals names that list', () => {
    const verdict = judged(price, reasons(30, few), { own_source: 'Lost-deal list', opinion: true, periods: null });
    expect(verdict.grade_reasons[0]).toBe('only the lost-deal list speaks so far');
    expect(verdict.sentence).toContain('only the lost-deal list says so so far');
    expect(verdict.sources[0]).toMatchObject({ family: 'pipeline', name: 'Lost-deal list', indirect: true });
  });
});
