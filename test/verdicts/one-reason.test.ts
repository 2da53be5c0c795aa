import { expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { type GivenReason, oneReason } from '../../src/verdicts/one-reason.ts';

const given = (counts: Record<string, Record<string, number>>): GivenReason[] =>
  Object.entries(counts).flatMap(([owner, reasons]) =>
    Object.entries(reasons).map(([reason, deals]) => ({ owner, reason, deals })),
  );

test('a rep who gives price for most losses stands out, with both shares and the adjusted p', () => {
  const found = oneReason(
    given({ Ana: { Price: 24, Fit: 6 }, Ben: { Price: 10, Fit: 40 }, Cem: { Price: 12, Fit: 38 } }),
    METHOD.quality,
  );
  // Ana 24 of 30, the others 22 of 100; five pairs of rep and reason have five losses and more, and so are compared.
  const p = fisherExact(24, 30, 22, 100).pGreater;
  expect(found).toEqual([
    { owner: 'Ana', reason: 'Price', own: { x: 24, n: 30 }, others: { x: 22, n: 100 }, p: expect.closeTo(6 * p, 12) },
  ]);
});

test('below twice the share of the others nobody stands out, however many losses there are', () => {
  const reps = given({ Ana: { Price: 390, Fit: 610 }, Ben: { Price: 200, Fit: 800 } });
  expect(oneReason(reps, METHOD.quality)).toEqual([]);
  expect(
    oneReason(reps, { ...METHOD.quality, rep_ratio: 1.9 }).map(({ owner, reason }) => `${owner} ${reason}`),
  ).toEqual(['Ana Price']);
});

test('few losses, or a reason given few times, name nobody', () => {
  const others = { Ben: { Price: 2, Fit: 98 }, Cem: { Price: 2, Fit: 98 } };
  expect(oneReason(given({ Ana: { Price: 9 }, ...others }), METHOD.quality)).toEqual([]);
  expect(oneReason(given({ Ana: { Price: 4, Fit: 6 }, ...others }), METHOD.quality)).toEqual([]);
  expect(oneReason(given({ Ana: { Price: 10 }, ...others }), METHOD.quality)).toHaveLength(1);
});

test('one rep alone is held against nobody', () => {
  expect(oneReason(given({ Ana: { Price: 40, Fit: 2 } }), METHOD.quality)).toEqual([]);
  expect(oneReason([], METHOD.quality)).toEqual([]);
});
