import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../../src/model/settings.ts';
import { noteDefinitions } from '../../../src/project/note-definitions.ts';
import { newProject, type Project } from '../../../src/project/schema.ts';
import { changePersona } from '../../../src/state/personas/edit-personas.ts';
import { comparison } from '../../../src/state/verdicts/comparison.ts';
import type { Report } from '../../../src/state/verdicts/report.ts';

const Q = (year: number, quarter: number) => year * 4 + quarter - 1;
const report = (period: number | null, more: Partial<Report> = {}): Report =>
  ({ period, as_of: '2026-09-30', covered: [Q(2024, 1), Q(2026, 3)], verdicts: [], ...more }) as unknown as Report;

const persona = (id: string) => ({
  id,
  name: id,
  kind: 'buyer' as const,
  owners: {},
  membership: { field: 'buyer_role', in: [id] },
  profile: {},
  assumptions: [{ id: 'a-1', claim: { measure: 'win_rate' as const, at_least: 0.25 } }],
});
const STATED: Project = { ...newProject('Two'), personas: [persona('cfo'), persona('coo')] };
const changed = (day: string): Project =>
  noteDefinitions(
    STATED,
    changePersona(STATED, 'cfo', (before) => ({ ...before, membership: { field: 'buyer_role', in: ['CFO'] } })),
    day,
  );
const ofPersona = (id: string) => ({ persona: id, assumption: 'a-1' });

describe('a rule that changed', () => {
  const now = report(Q(2026, 3));
  const before = report(Q(2026, 2));

  test('after the end of the period withholds the change of that persona’s assumptions, and of no other', () => {
    const compared = comparison(changed('2026-08-03'), SETTINGS, now, before);
    expect(compared.because).toEqual([]);
    expect(compared.becauseOf(ofPersona('cfo'))).toEqual(['the membership rule changed on 3 Aug 2026']);
    expect(compared.becauseOf(ofPersona('coo'))).toEqual([]);
  });

  test('by the last day of the period withholds nothing', () => {
    expect(comparison(changed('2026-06-30'), SETTINGS, now, before).becauseOf(ofPersona('cfo'))).toEqual([]);
    expect(comparison(changed('2026-07-01'), SETTINGS, now, before).becauseOf(ofPersona('cfo'))).toHaveLength(1);
  });

  test('the quarter ends with the fiscal year of the settings', () => {
    const fiscal = { ...SETTINGS, fiscal_year_start: 2 };
    const held = { covered: [Q(2025, 1), Q(2027, 2)] as const };
    // Fiscal Q1 2027 runs from February to April 2026.
    const compared = (day: string) =>
      comparison(changed(day), fiscal, report(Q(2027, 2), held), report(Q(2027, 1), held));
    expect(compared('2026-04-30').becauseOf(ofPersona('cfo'))).toEqual([]);
    expect(compared('2026-05-01').becauseOf(ofPersona('cfo'))).toHaveLength(1);
  });

  test('of an assumption that was stated only afterwards withholds nothing', () => {
    const added = noteDefinitions({ ...STATED, personas: [] }, STATED, '2026-07-10');
    const edited = noteDefinitions(
      added,
      changePersona(added, 'cfo', (one) => ({ ...one, membership: { field: 'buyer_role', in: ['CFO'] } })),
      '2026-08-03',
    );
    expect(comparison(edited, SETTINGS, now, before).becauseOf(ofPersona('cfo'))).toEqual([]);
  });
});

describe('a period that the files do not hold', () => {
  test('withholds every change, with the reason', () => {
    const compared = comparison(STATED, SETTINGS, report(Q(2026, 3)), report(Q(2023, 4)));
    expect(compared.because).toEqual(['the files begin with Q1 2024, after Q4 2023']);
    expect(compared.becauseOf(ofPersona('cfo'))).toEqual(compared.because);
  });

  test('on either side, said once', () => {
    const short = { covered: [Q(2024, 1), Q(2026, 1)] as const };
    const compared = comparison(STATED, SETTINGS, report(Q(2026, 3), short), report(Q(2026, 2), short));
    expect(compared.because).toEqual([
      'the files end with Q1 2026, before Q3 2026',
      'the files end with Q1 2026, before Q2 2026',
    ]);
  });

  test('nor does a quarter that is not over', () => {
    const within = { as_of: '2026-09-15' };
    const compared = comparison(STATED, SETTINGS, report(Q(2026, 3), within), report(Q(2026, 2), within));
    expect(compared.because).toEqual(['Q3 2026 is not over']);
  });

  test('without dates there is no period to miss', () => {
    const compared = comparison(STATED, SETTINGS, report(null, { covered: null, as_of: null }), report(null));
    expect(compared.because).toEqual([]);
    expect(compared.becauseOf(ofPersona('cfo'))).toEqual([]);
  });
});
