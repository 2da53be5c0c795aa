import { describe, expect, test } from 'vitest';
import type { Persona } from '../../src/model/persona.ts';
import { type HealthGround, healthOf, primariesIssue } from '../../src/personas/health.ts';

const SOUND: Persona = {
  id: 'fl',
  name: 'Finance leader',
  kind: 'buyer',
  owners: { sales: 'Ann', marketing: 'Bo' },
  membership: { field: 'buyer_role', in: ['CFO'] },
  profile: { demographics: { title: ['CFO'] }, motivation: { pains: ['slow close'], trigger_events: ['audit'] } },
  assumptions: [{ id: 'fl-1', claim: { measure: 'win_rate', at_least: 0.2 } }],
};
const FINE: HealthGround = {
  caught: { share: 0.5, of: 100 },
  tested: 1,
  unheard: [],
  overlaps: [{ name: 'CIO', jaccard: 0.5 }],
  reviewed: true,
};
const codes = (persona: Partial<Persona>, ground: Partial<HealthGround> = {}) =>
  healthOf({ ...SOUND, ...persona }, { ...FINE, ...ground }).map(({ code }) => code);

describe('the health of a persona', () => {
  test('is not troubled at the limits, nor where no data say anything', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { caught: null, tested: null, reviewed: null, overlaps: [] })).toEqual([]);
  });

  test.each<[string, Partial<Persona>, Partial<HealthGround>, string[]]>([
    ['an owner in one team', { owners: { sales: 'Ann', marketing: ' ' } }, {}, ['owner']],
    ['most deals', {}, { caught: { share: 0.51, of: 100 } }, ['broad']],
    ['most deals of another', {}, { overlaps: [{ name: 'CIO', jaccard: 0.51 }] }, ['overlap']],
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
    ['no statement', { assumptions: [] }, { tested: 0 }, ['untested']],
    ['no tested statement', {}, { tested: 0 }, ['untested']],
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
    ]);
    expect(issues.every(({ fix }) => fix.endsWith('.'))).toBe(true);
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
