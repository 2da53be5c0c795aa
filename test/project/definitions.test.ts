import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { fingerprintAt } from '../../src/project/fingerprint-at.ts';
import { noteDefinitions } from '../../src/project/note-definitions.ts';
import { newProject, type Project, readProject, writeProject } from '../../src/project/schema.ts';
import { changePersona, putAssumption, removePersona } from '../../src/state/personas/edit-personas.ts';

const CLAIM: Claim = { measure: 'win_rate', at_least: 0.25 };
const STATED: Project = {
  ...newProject('Four'),
  sources: [{ table: 'deals', file: 'deals.csv', columns: { outcome: 'Stage', close_date: 'Closed' } }],
  personas: [
    {
      id: 'cfo',
      name: 'Finance leader',
      kind: 'buyer',
      owners: {},
      membership: { field: 'buyer_role', in: ['CFO'] },
      profile: {},
      assumptions: [{ id: 'a-1', claim: CLAIM }],
    },
  ],
};
const A1 = { persona: 'cfo', assumption: 'a-1' };

const rule = (project: Project, ...roles: string[]): Project =>
  changePersona(project, 'cfo', (persona) => ({ ...persona, membership: { field: 'buyer_role', in: roles } }));
const restated = (project: Project, at_least: number): Project =>
  putAssumption(project, 'cfo', { id: 'a-1', claim: { measure: 'win_rate', at_least } });
const read = (project: Project, columns: Record<string, string>): Project => ({
  ...project,
  sources: [{ table: 'deals', file: 'deals.csv', columns }],
});
/** Edits one after the other, each on its day. */
const edited = (...steps: readonly (readonly [string, (project: Project) => Project])[]): Project =>
  steps.reduce((project, [day, change]) => noteDefinitions(project, change(project), day), STATED);

const noted = ({ definition_changes = [] }: Project) =>
  definition_changes.map(({ on, part, of }) => `${on} ${part} ${of.join('/')}`);

describe('what is noted', () => {
  test('a rule, a claim, how a field is read and a setting, each under its day and its name', () => {
    const project = edited(
      ['2026-03-01', (before) => rule(before, 'CFO', 'VP Finance')],
      ['2026-04-01', (before) => restated(before, 0.3)],
      ['2026-05-01', (before) => read(before, { outcome: 'Status', close_date: 'Closed' })],
      ['2026-06-01', (before) => ({ ...before, settings: { ...before.settings, fiscal_year_start: 4 } })],
    );
    expect(noted(project)).toEqual([
      '2026-03-01 membership cfo',
      '2026-04-01 claim cfo/a-1',
      '2026-05-01 mapping outcome',
      '2026-06-01 setting fiscal_year_start',
    ]);
  });

  test('rates and the currency of a file, on which claims about money rest and no others', () => {
    const rated = edited(
      ['2026-03-01', (before) => ({ ...before, settings: { ...before.settings, currency: 'USD' } })],
      ['2026-04-01', (before) => ({ ...before, settings: { ...before.settings, rates: { EUR: 1.08 } } })],
      [
        '2026-05-01',
        (before) => ({ ...before, sources: before.sources.map((source) => ({ ...source, currency: 'EUR' })) }),
      ],
    );
    expect(noted(rated)).toEqual([
      '2026-03-01 setting currency',
      '2026-04-01 setting rates',
      '2026-05-01 mapping amount',
    ]);
    const sized = putAssumption(rated, 'cfo', { id: 'size', claim: { measure: 'deal_size', at_least: 100 } });
    const now = fingerprintAt(sized, { persona: 'cfo', assumption: 'size' }, null);
    expect(now?.settings.rates?.since).toBe('2026-04-01');
    expect(now?.mapping.amount?.since).toBe('2026-05-01');
    expect(fingerprintAt(sized, A1, null)?.settings).not.toHaveProperty('rates');
  });

  test('names, owners, the as-of date and the order of keys define nothing', () => {
    const same = edited(
      [
        '2026-03-01',
        (before) => changePersona(before, 'cfo', (persona) => ({ ...persona, name: 'CFO', owners: { sales: 'A' } })),
      ],
      ['2026-03-02', (before) => ({ ...before, name: 'Five', settings: { ...before.settings, as_of: '2026-09-30' } })],
      ['2026-03-03', (before) => read(before, { close_date: 'Closed', outcome: 'Stage' })],
    );
    expect(same.definition_changes).toBeUndefined();
  });

  test('a further file that is read alike defines nothing, one that is read otherwise does', () => {
    const more =
      (columns: Record<string, string>) =>
      (before: Project): Project => ({
        ...before,
        sources: [...before.sources, { table: 'deals', file: 'more.csv', columns }],
      });
    expect(noted(edited(['2026-03-01', more({ outcome: 'Stage', close_date: 'Closed' })]))).toEqual([]);
    expect(noted(edited(['2026-03-01', more({ outcome: 'Stage', close_date: 'Won on' })]))).toEqual([
      '2026-03-01 mapping close_date',
    ]);
  });

  test('there and back on one day is no change, on two days it is two', () => {
    const there = (before: Project) => rule(before, 'CFO', 'VP Finance');
    const back = (before: Project) => rule(before, 'CFO');
    expect(edited(['2026-03-01', there], ['2026-03-01', back]).definition_changes).toBeUndefined();
    expect(noted(edited(['2026-03-01', there], ['2026-03-02', back]))).toHaveLength(2);
  });

  test('an edit that leaves the project as it is stays the same value, so that it is no step', () => {
    expect(noteDefinitions(STATED, STATED, '2026-03-01')).toBe(STATED);
  });

  test('what is noted is kept in the project file, and files without it are read as before', () => {
    const project = edited(['2026-03-01', (before) => rule(before, 'CFO', 'VP Finance')]);
    expect(readProject(writeProject(project))).toEqual({ ok: true, project, migrated_from: null });
    expect(writeProject(STATED)).not.toContain('definition_changes');
    expect(readProject(writeProject(STATED))).toMatchObject({ ok: true, migrated_from: null });
  });
});

describe('what a verdict rested on', () => {
  const project = edited(
    ['2026-03-01', (before) => rule(before, 'CFO', 'VP Finance')],
    ['2026-08-03', (before) => rule(before, 'VP Finance')],
  );

  test('at the end of a day, with when it had become so', () => {
    const at = (day: string | null) => fingerprintAt(project, A1, day)?.membership;
    const rules = (roles: string[]) => fingerprintAt(rule(STATED, ...roles), A1, null)?.membership.is;
    expect(at('2026-02-28')).toEqual({ is: rules(['CFO']), since: null });
    expect(at('2026-03-01')).toEqual({ is: rules(['CFO', 'VP Finance']), since: '2026-03-01' });
    expect(at('2026-08-02')).toEqual({ is: rules(['CFO', 'VP Finance']), since: '2026-03-01' });
    expect(at('2026-08-03')).toEqual({ is: rules(['VP Finance']), since: '2026-08-03' });
    expect(at(null)).toEqual(at('2026-08-03'));
  });

  test('nothing where the assumption was not stated then', () => {
    const later = edited([
      '2026-08-03',
      (before) => putAssumption(before, 'cfo', { id: 'a-2', claim: { measure: 'win_rate', at_least: 0.1 } }),
    ]);
    const A2 = { persona: 'cfo', assumption: 'a-2' };
    expect(fingerprintAt(later, A2, '2026-06-30')).toBeNull();
    expect(fingerprintAt(later, A2, '2026-08-03')).not.toBeNull();
    expect(fingerprintAt(later, { persona: 'cfo', assumption: 'a-3' }, null)).toBeNull();
    expect(fingerprintAt(removePersona(later, 'cfo'), A1, null)).toBeNull();
  });

  test('only the fields that it reads', () => {
    const fields = (claim: Claim) =>
      Object.keys(fingerprintAt(putAssumption(STATED, 'cfo', { id: 'a-1', claim }), A1, null)?.mapping ?? {});
    expect(fields(CLAIM)).toEqual(['outcome', 'close_date', 'buyer_role']);
    expect(fields({ measure: 'deal_size', at_least: 10 })).toEqual(['outcome', 'close_date', 'buyer_role', 'amount']);
    expect(fields({ ...CLAIM, segment: { field: 'region', in: ['EMEA'] } })).toContain('region');
    expect(fields({ measure: 'win_rate', at_least: 0.1, segment: { has: 'touches', at_least: 3 } })).toContain(
      'touches',
    );
  });

  test('a coverage claim rests on the rule of every persona', () => {
    const covered = { persona: null, assumption: 'p-1' };
    const stated: Project = { ...STATED, assumptions: [{ id: 'p-1', claim: { measure: 'coverage', at_least: 0.8 } }] };
    const after = noteDefinitions(stated, rule(stated, 'CFO', 'VP Finance'), '2026-08-03');
    const then = fingerprintAt(after, covered, '2026-06-30');
    const now = fingerprintAt(after, covered, null);
    expect(now?.membership.since).toBe('2026-08-03');
    expect(now?.membership.is).not.toBe(then?.membership.is);
    expect(then?.membership.is).toBe(fingerprintAt(stated, covered, null)?.membership.is);
    const gone = noteDefinitions(stated, removePersona(stated, 'cfo'), '2026-08-03');
    expect(fingerprintAt(gone, covered, '2026-06-30')?.membership.is).toBe(then?.membership.is);
    expect(fingerprintAt(gone, covered, null)?.membership.is).not.toBe(then?.membership.is);
  });
});
