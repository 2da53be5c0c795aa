import { expect, test } from 'vitest';
import type { Persona } from '../../src/model/persona.ts';
import { changedLines, compareContent } from '../../src/personas/compare-content.ts';
import { newPersona } from '../../src/personas/new-persona.ts';
import { nextReview, overdueReviews } from '../../src/personas/next-review.ts';
import { reviewedLately } from '../../src/personas/reviewed-lately.ts';
import { contentOf, lastVersion, publish, sign, takeUp, teamsUnsigned, withdraw } from '../../src/personas/versions.ts';

const draft: Persona = {
  ...newPersona({ name: 'Finance leader', kind: 'buyer', owners: { sales: 'Ida', marketing: 'Max' } }, []),
  profile: { motivation: { pains: ['Late numbers'] } },
  assumptions: [{ id: 'fl-1', claim: { measure: 'win_rate', at_least: 0.3 } }],
};
const first = publish(draft, { on: '2026-03-02', reason: ' First ', evidence: [] });
const published = (persona: Persona) => lastVersion(persona)!;

test('a draft is published as the next version, unsigned, and stays as it is', () => {
  expect(published(first)).toMatchObject({ number: 1, reason: 'First', published_on: '2026-03-02', signed: {} });
  expect(published(first).content).toEqual(contentOf(draft));
  expect(contentOf(first)).toEqual(contentOf(draft));
  expect(publish(first, { on: '2026-04-02', reason: 'x', evidence: [] }).versions?.map(({ number }) => number)).toEqual(
    [1, 2],
  );
});

test('evidence of one kind, however much of it, is one source; none is none', () => {
  const of = (...kinds: ('interview' | 'crm')[]) =>
    published(publish(draft, { on: '2026-03-02', reason: 'x', evidence: kinds.map((kind) => ({ kind })) })).one_source;
  expect([of('interview'), of('interview', 'interview'), of('interview', 'crm'), of()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('each owner signs by the name in the version, and a new version is signed by nobody', () => {
  const renamed = { ...first, owners: { sales: 'Somebody else', marketing: 'Max' } };
  const signed = sign(sign(renamed, 'sales', '2026-03-03'), 'marketing', '2026-03-05');
  expect(published(signed).signed).toEqual({
    sales: { name: 'Ida', on: '2026-03-03' },
    marketing: { name: 'Max', on: '2026-03-05' },
  });
  expect(teamsUnsigned(published(withdraw(signed, 'sales')))).toEqual(['sales']);
  expect(teamsUnsigned(published(publish(signed, { on: '2026-04-02', reason: 'x', evidence: [] })))).toEqual([
    'sales',
    'marketing',
  ]);
});

test('a version without an owner of a team cannot be signed for it', () => {
  const alone = publish({ ...draft, owners: { sales: 'Ida' } }, { on: '2026-03-02', reason: 'x', evidence: [] });
  expect(published(sign(alone, 'marketing', '2026-03-03')).signed).toEqual({});
});

test('a version that is taken up again is the draft, and nothing that was published goes', () => {
  const changed: Persona = { ...first, name: 'CFO', primary: false, profile: {} };
  const back = takeUp(changed, { content: published(first).content });
  expect(changedLines(published(back).content, contentOf(back))).toEqual([]);
  expect(back.versions).toEqual(first.versions);
  const { primary: _rank, ...unranked } = contentOf(draft);
  expect('primary' in takeUp(changed, { content: unranked })).toBe(false);
});

test('what changed is told thing by thing, with what went and what came', () => {
  const changed: Persona = {
    ...first,
    name: 'CFO',
    owners: { sales: 'Ida' },
    membership: { field: 'buyer_role', in: ['CFO'] },
    profile: { motivation: { pains: ['Late numbers', 'Audits'] }, empathy: { says: 'Show me' } },
    assumptions: [
      { id: 'fl-1', claim: { measure: 'win_rate', at_least: 0.4 } },
      { id: 'fl-2', claim: { measure: 'belief', statement: 'They read footnotes' } },
    ],
  };
  const lines = changedLines(contentOf(draft), contentOf(changed));
  expect(lines.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Name', ['Finance leader'], ['CFO']],
    ['Owner in marketing', ['Max'], null],
    ['Rule', ['There is no rule yet, so no deal belongs to this persona.'], ['Deals where buyer role is CFO.']],
    ['Assumption fl-1', ['at least 30% of closed deals are won'], ['at least 40% of closed deals are won']],
    ['Belief fl-2', null, ['They read footnotes']],
    ['Pains', ['Late numbers'], ['Late numbers', 'Audits']],
    ['Says', null, ['Show me']],
  ]);
  expect(
    compareContent(contentOf(draft), contentOf(changed))
      .filter((line) => !line.changed)
      .map(({ key }) => key),
  ).toEqual(['kind', 'primary', 'owner sales']);
});

test('the order of keys in a file is no change, and neither is a rank that was never given', () => {
  const other = {
    ...contentOf(draft),
    primary: true,
    profile: Object.assign(Object.create(null), { motivation: { pains: ['Late numbers'] } }),
    membership: JSON.parse('{"any":[]}'),
  };
  expect(changedLines(contentOf(draft), other)).toEqual([]);
});

test('a review is due a quarter later, and those that wait longest are told of first', () => {
  expect(nextReview('2026-09-30')).toBe('2026-12-30');
  const of = (id: string, review_by?: string) => ({ id, ...(review_by === undefined ? {} : { review_by }) });
  const all = [of('a', '2026-10-01'), of('b'), of('c', '2026-08-01'), of('d', '2026-10-02')];
  expect(overdueReviews(all, '2026-10-02').map(({ id }) => id)).toEqual(['c', 'a']);
});

test('a version of this quarter was looked at, a day of review that passed was not kept, and else nothing is known', () => {
  const late = { ...first, review_by: '2026-08-01' };
  expect(reviewedLately(late, '2026-06-01')).toBe(true);
  expect(reviewedLately(late, '2026-08-02')).toBe(false);
  expect(reviewedLately({ ...late, review_by: '2026-08-02' }, '2026-08-02')).toBe(null);
  expect(reviewedLately(draft, '2026-08-02')).toBe(null);
});
