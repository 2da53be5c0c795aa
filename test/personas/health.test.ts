import { describe, expect, test } from 'vitest';
import type { Persona } from '../../src/model/persona.ts';
import { type HealthGround, healthOf, primariesIssue } from '../../src/personas/health.ts';
import { statementsOf } from '../../src/personas/statements.ts';

const SOUND: Persona = {
  id: 'fl',
  name: 'Finance leader',
  kind: 'buyer',
  owners: { sales: 'Ann', marketing: 'Bo' },
  membership: { field: 'buyer_role', in: ['CFO'] },
  profile: { demographics: { title: ['CFO'] }, motivation: { pains: ['slow close'], trigger_events: ['audit'] } },
  assumptions: [{ id: 'fl-1', claim: { measure: 'win_rate', at_least: 0.2 } }],
};
/** As if somebody had named evidence for everything that a persona states. */
const supported = (persona: Persona): Persona => ({
  ...persona,
  evidence: statementsOf(persona).map(({ ref }) => ({ about: ref, kind: 'interview' })),
});
const FINE: HealthGround = {
  caught: { share: 0.5, of: 100 },
  tested: ['fl-1'],
  committee: { known: 40, several: 20, mostly: false, roles: [] },
  messages: { words: 8, unheard: ['a', 'b', 'c', 'd'], noted: 90 },
  unheard: [],
  overlaps: [{ id: 'cio', name: 'CIO', jaccard: 0.5 }],
  reviewed: true,
  today: '2026-10-01',
};
const COMMITTEE = {
  known: 40,
  several: 30,
  mostly: true,
  roles: [
    { role: 'Chief Financial Officer', deals: 38 },
    { role: 'IT Director', deals: 21 },
    { role: 'Controller', deals: 12 },
    { role: 'Clerk', deals: 2 },
  ],
};
const codes = (persona: Partial<Persona>, ground: Partial<HealthGround> = {}) =>
  healthOf(supported({ ...SOUND, ...persona }), { ...FINE, ...ground }).map(({ code }) => code);

describe('the health of a persona', () => {
  test('is not troubled at the limits, nor where no data say anything', () => {
    expect(codes({})).toEqual([]);
    expect(
      codes({}, { caught: null, tested: null, reviewed: null, overlaps: [], committee: null, messages: null }),
    ).toEqual([]);
  });

  test.each<[string, Partial<Persona>, Partial<HealthGround>, string[]]>([
    ['an owner in one team', { owners: { sales: 'Ann', marketing: ' ' } }, {}, ['owner']],
    ['most deals', {}, { caught: { share: 0.51, of: 100 } }, ['broad']],
    ['most deals of another', {}, { overlaps: [{ id: 'cio', name: 'CIO', jaccard: 0.51 }] }, ['overlap']],
    ['demographics alone', { profile: { demographics: { age: '40' } } }, {}, ['demographics-only']],
    [
      'a title and nothing that tells its weight',
      { membership: { field: 'title', title_matches: ['CFO'] } },
      {},
      ['title-only'],
    ],
    [
      'a title beside a described role',
      { membership: { all: [] }, profile: { ...SOUND.profile, role: { description: 'signs' } } },
      {},
      [],
    ],
    ['pains without a trigger', { profile: { motivation: { pains: ['slow close'] } } }, {}, ['no-trigger']],
    ['words nobody uses', {}, { unheard: ['“runway”'] }, ['words']],
    ['no statement', { assumptions: [] }, { tested: [] }, ['untested']],
    ['no tested statement', {}, { tested: [] }, ['untested']],
    ['several roles in most won deals', {}, { committee: COMMITTEE }, ['one-role']],
    [
      'no several roles where it says its own',
      { profile: { ...SOUND.profile, role: { committee_role: 'signs' } } },
      { committee: COMMITTEE },
      [],
    ],
    ['messages in other words', {}, { messages: { words: 7, unheard: ['a', 'b', 'c', 'd'], noted: 90 } }, ['unheard']],
    ['no review for a quarter', {}, { reviewed: false }, ['not-reviewed']],
  ])('names %s', (_, persona, ground, expected) => {
    expect(codes(persona, ground)).toEqual(expected);
  });

  test('every issue says what to do', () => {
    const issues = healthOf({ ...SOUND, owners: {}, assumptions: [] }, { ...FINE, reviewed: false });
    expect(issues.map(({ what }) => what)).toEqual([
      'Nobody in sales and marketing owns it',
      'It states nothing that can be tested',
      'It was not reviewed for a quarter',
      '2 of 2 statements have neither a verdict nor evidence',
    ]);
    expect(issues.every(({ fix }) => fix.endsWith('.'))).toBe(true);
    expect(issues.map(({ mend }) => mend)).toEqual([
      { act: 'Name the owner', part: 'owners' },
      { act: 'State an assumption', part: 'statements' },
      { act: 'Go to the quarterly review', screen: 'review' },
      { act: 'Go to the statements', part: 'evidence' },
    ]);
  });

  test('says which day of review has passed', () => {
    const [issue] = healthOf(supported({ ...SOUND, review_by: '2026-09-30' }), { ...FINE, reviewed: false });
    expect(issue?.what).toBe('Its review was due on 30 Sep 2026');
    expect(codes({ review_by: '2026-09-30' })).toEqual([]);
  });

  test('of a committee it names the most frequent roles that the persona does not speak of', () => {
    const [issue] = healthOf(supported(SOUND), { ...FINE, committee: COMMITTEE });
    expect(issue?.what).toBe(
      'It speaks of one role, and 30 of 40 won deals (75%) have several: IT Director in 21 and Controller in 12',
    );
  });

  test('a statement needs evidence until it is tested; what the rule demands needs none', () => {
    const bare = (ground: Partial<HealthGround>) =>
      healthOf(SOUND, { ...FINE, ...ground }).find(({ code }) => code === 'no-evidence')?.what;
    expect(bare({ tested: ['fl-1'] })).toBe('2 of 3 statements have neither a verdict nor evidence');
    expect(bare({ tested: null })).toBe('3 of 3 statements have neither a verdict nor evidence');
  });

  test('three to five personas may be primary, or none is called so', () => {
    const primaries = (count: number) => Array.from({ length: 7 }, (_, index) => ({ primary: index < count }));
    expect([0, 1, 2, 3, 5, 6].map((count) => primariesIssue(primaries(count)) === null)).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(primariesIssue(primaries(6))?.what).toBe('6 of 7 personas are primary; 3 to 5 are usual');
  });
});
