import { expect, test } from 'vitest';
import { type VerdictRow, VerdictRows } from '../../src/ui/VerdictRows.tsx';
import { show } from './show.tsx';

const row = (name: string, estimate: number | null, verdict: VerdictRow['verdict'], decides = false): VerdictRow => ({
  name,
  counted: estimate === null ? 'cannot be told without dates' : `${Math.round(200 * estimate)} of 200`,
  estimate,
  interval: estimate === null ? null : [estimate - 0.05, estimate + 0.05],
  verdict,
  decides,
});
const ROWS = [
  row('Won of all closed deals', 0.3, 'not-enough-evidence', true),
  row('Adjusted for deals still open', 0.2, 'contradicted'),
  row('Won of all deals created', null, null),
  row('By value instead of count', 0.4, 'holds'),
];
const CLAIM = { claim: [0.3, 1], tolerated: [0.25, 1], unit: 'share' } as const;
/** The figures at the ends of an axis stand a little outside. */
const MARGIN = 8;

const centre = (element: Element): number => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};

test.each([1000, 320])('at %d px each row has its words, its verdict and its place on the one scale', (width) => {
  const { place } = show(<VerdictRows {...CLAIM} rows={ROWS} />, width);
  const text = place.textContent ?? '';
  for (const { name, counted } of ROWS) {
    expect(text).toContain(name);
    expect(text).toContain(counted);
  }
  for (const word of ['Not enough evidence', 'Contradicted', 'Holds']) expect(text).toContain(word);
  const dots = [...place.querySelectorAll('[data-dot]')].map(centre);
  expect(dots).toHaveLength(3);
  // 30%, 20% and 40%: equal steps apart on one scale.
  expect(dots[0]! - dots[1]!).toBeGreaterThan(0);
  expect(dots[2]! - dots[0]!).toBeCloseTo(dots[0]! - dots[1]!, 0);
});

test.each([1000, 320])('at %d px no text lies over another or outside', (width) => {
  const { place } = show(<VerdictRows {...CLAIM} rows={ROWS} />, width);
  const texts = [...place.querySelectorAll('text')];
  const frame = place.getBoundingClientRect();
  for (const [index, one] of texts.entries()) {
    const box = one.getBoundingClientRect();
    expect([one.textContent, box.left >= frame.left - MARGIN, box.right <= frame.right + MARGIN]).toEqual([
      one.textContent,
      true,
      true,
    ]);
    for (const other of texts.slice(index + 1)) {
      const next = other.getBoundingClientRect();
      const apart =
        box.right <= next.left || next.right <= box.left || box.bottom <= next.top || next.bottom <= box.top;
      expect([one.textContent, other.textContent, apart]).toEqual([one.textContent, other.textContent, true]);
    }
  }
});

test('the row that decides stands out by its weight', () => {
  const { place } = show(<VerdictRows {...CLAIM} rows={ROWS} />, 1000);
  const weights = [...place.querySelectorAll('text')]
    .filter((text) => ROWS.some(({ name }) => text.firstChild?.textContent === name))
    .map((text) => Number(getComputedStyle(text).fontWeight));
  expect(weights).toEqual([600, 400, 400, 400]);
});
