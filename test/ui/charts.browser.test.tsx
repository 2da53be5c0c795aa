import { describe, expect, test } from 'vitest';
import { DotsWithIntervals } from '../../src/ui/DotsWithIntervals.tsx';
import { IntervalStrip } from '../../src/ui/IntervalStrip.tsx';
import { RankedBars } from '../../src/ui/RankedBars.tsx';
import { TimeToCloseCurve } from '../../src/ui/TimeToCloseCurve.tsx';
import { TrendByQuarter } from '../../src/ui/TrendByQuarter.tsx';
import { show, until } from './show.tsx';

const box = (element: Element | null | undefined): DOMRect => {
  if (element === null || element === undefined) throw new Error('It is not drawn.');
  return element.getBoundingClientRect();
};

/** Labels that lie over one another, as pairs of texts. */
function overlaps(labels: readonly Element[]): string[] {
  return labels.flatMap((first, index) =>
    labels.slice(index + 1).flatMap((second) => {
      const [one, two] = [box(first), box(second)];
      const apart = one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top;
      return apart ? [] : [`${first.textContent} / ${second.textContent}`];
    }),
  );
}

const AT_LEAST = { claim: [0.25, 1], tolerated: [0.2, 1], stated: 'stated ≥ 25%', unit: 'share' } as const;
const WITHIN = {
  claim: [-Infinity, 60],
  tolerated: [-Infinity, 75],
  stated: 'stated ≤ 60 days',
  unit: 'days',
} as const;

describe('an interval strip', () => {
  test('places the dot in its interval, outside the stated band that it misses', () => {
    const { place } = show(
      <IntervalStrip {...AT_LEAST} estimate={0.14} interval={[0.11, 0.19]} label="14%" verdict="contradicted" />,
    );
    const dot = box(place.querySelector('[data-dot]'));
    const claim = box(place.querySelector('[data-band="claim"]'));
    const tolerated = box(place.querySelector('[data-band="tolerated"]'));
    expect(dot.right).toBeLessThan(tolerated.left);
    expect(tolerated.left).toBeLessThan(claim.left);
    expect(place.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('14%');
  });

  test('ends an infinite limit in an arrow at the end of the scale', () => {
    const { place } = show(
      <IntervalStrip {...WITHIN} estimate={81} interval={[55, Infinity]} verdict="not-enough-evidence" />,
    );
    const arrow = box(place.querySelector('[data-open="high"]'));
    expect(place.querySelector('[data-open="low"]')).toBeNull();
    expect(Math.abs(arrow.right - box(place.querySelector('svg')).right)).toBeLessThan(6);
    expect(place.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  test('shows no dot for a median that was never reached, and still shows its interval', () => {
    const { place } = show(
      <IntervalStrip {...WITHIN} estimate={Infinity} interval={[90, Infinity]} verdict="not-enough-evidence" />,
    );
    expect(place.querySelector('[data-dot]')).toBeNull();
    expect(place.querySelector('[data-open="high"]')).not.toBeNull();
  });

  test('shows the stated band alone where nothing was observed', () => {
    const { place } = show(<IntervalStrip {...AT_LEAST} estimate={null} interval={null} verdict="untestable" />);
    expect(place.querySelector('[data-dot]')).toBeNull();
    expect(box(place.querySelector('[data-band="claim"]')).width).toBeGreaterThan(20);
  });

  test.each([600, 340, 240])('keeps its figures apart at %i pixels', (width) => {
    const { place } = show(
      <>
        <IntervalStrip {...AT_LEAST} claim={[0.9, 1]} estimate={0.87} interval={[0.8, 0.93]} verdict="at-risk" />
        <IntervalStrip {...WITHIN} estimate={74} interval={[58, 88]} verdict="at-risk" />
        <IntervalStrip
          claim={[0, 8000]}
          currency="USD"
          estimate={4200}
          interval={[2900, 61_000]}
          scale="log"
          stated="stated ≤ $8,000"
          tolerated={[0, 10_000]}
          unit="money"
          verdict="at-risk"
        />
      </>,
      width,
    );
    for (const strip of place.querySelectorAll('svg')) {
      const labels = [...strip.querySelectorAll('text')];
      expect(labels.length).toBeGreaterThan(2);
      expect(overlaps(labels)).toEqual([]);
    }
  });

  test('is drawn anew when its place becomes narrower', async () => {
    const { place } = show(
      <IntervalStrip {...AT_LEAST} estimate={0.14} interval={[0.11, 0.19]} verdict="holds" />,
      600,
    );
    place.style.width = '300px';
    await until(() => box(place.querySelector('svg')).width === 300);
  });
});

describe('a trend', () => {
  const points = Array.from({ length: 16 }, (_, index) => ({
    quarter: `Q${(index % 4) + 1} ${22 + Math.floor(index / 4)}`,
    estimate: 0.3 - 0.01 * index,
    interval: [0.2 - 0.01 * index, 0.4 - 0.01 * index] as const,
    counted: `${40 - index} of ${133 + index}`,
  }));
  const trend = { points, claim: [0.25], stated: 'stated: 25%', unit: 'share', verdict: 'at-risk' } as const;

  test.each([1100, 500, 330])('has no labels that touch at %i pixels, and names the newest quarter', (width) => {
    const { place } = show(<TrendByQuarter {...trend} />, width);
    const labels = [...place.querySelectorAll('text')];
    expect(overlaps(labels)).toEqual([]);
    expect(labels.map((label) => label.textContent)).toEqual(expect.arrayContaining(['Q4 25', '25 of 148']));
    expect(place.querySelectorAll('[data-dot]')).toHaveLength(16);
    expect(Math.max(...labels.map((label) => box(label).right))).toBeLessThanOrEqual(box(place).right + 2);
  });

  test('marks what happened along the way by a sign and its words, which touch nothing', () => {
    const events = [0.1, 0.14, 2.5].map((place, index) => ({
      ...{ kind: index === 1 ? ('review' as const) : ('market' as const), on: '2026-01-01' },
      ...{ words: `Regulation, 1 Jan 2026: number ${index}`, index: Math.floor(place), through: place % 1 },
    }));
    const { place } = show(<TrendByQuarter {...trend} events={events} />, 420);
    expect(overlaps([...place.querySelectorAll('text')])).toEqual([]);
    const words = [...place.querySelectorAll('[data-words]')];
    expect(words.map((word) => word.textContent)).toEqual(events.map((event) => event.words));
    expect(place.querySelectorAll('[data-mark="market"] path')).toHaveLength(4);
    expect(place.querySelectorAll('[data-mark="review"] circle')).toHaveLength(2);
    const svg = box(place.querySelector('svg'));
    expect(Math.max(...words.map((word) => box(word).bottom))).toBeLessThanOrEqual(svg.bottom);
  });

  test('leaves a quarter without evidence empty', () => {
    const gap = { quarter: 'Q1 26', estimate: null, interval: null, counted: '0 of 0' };
    const { place } = show(<TrendByQuarter {...trend} points={[...points.slice(0, 3), gap]} />);
    expect(place.querySelectorAll('[data-dot]')).toHaveLength(3);
    expect(place.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});

test('dots stand with the largest first, and with their names above them on a narrow screen', () => {
  const rows = [
    { label: 'Finance leader', estimate: 0.14, interval: [0.11, 0.19] as const, counted: '30 of 212' },
    { label: 'Unknown', estimate: null, interval: null, counted: '0 of 0' },
    { label: 'Operations leader', estimate: 0.31, interval: [0.24, 0.39] as const, counted: '30 of 96' },
  ];
  const { place } = show(<DotsWithIntervals rows={rows} unit="share" />, 340);
  const names = [...place.querySelectorAll('text')].map((text) => text.textContent ?? '');
  const order = ['Operations leader', 'Finance leader', 'Unknown'].map((name) =>
    names.findIndex((n) => n.startsWith(name)),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(overlaps([...place.querySelectorAll('text')])).toEqual([]);
});

test('bars keep the stated one outlined even among the rare, and blanks as a bar outside every share', () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({ label: `Reason ${index}`, count: 30 - index }));
  const stated = { label: 'Price', count: 1, stated: true };
  const { place } = show(<RankedBars blanks={22} most={5} rows={[...rows, stated]} total={295} />);
  expect(place.querySelectorAll('[data-bar="stated"]')).toHaveLength(1);
  expect(place.querySelectorAll('[data-bar="blank"]')).toHaveLength(1);
  expect(place.textContent).toContain('7 others');
  const length = (bar: string) => box(place.querySelector(`[data-bar="${bar}"]`)).width;
  expect(length('blank') / length('value')).toBeCloseTo(22 / 30, 1);
});

test('the curve arrives with its stated day marked', async () => {
  const points = [10, 20, 40, 80].map((day, index) => ({ day, share: 0.2 * (index + 1) }));
  const { place } = show(<TimeToCloseCurve points={points} stated={{ day: 60, label: 'stated: within 60 days' }} />);
  await until(() => place.querySelector('.recharts-line-curve'));
  expect(place.textContent).toContain('stated: within 60 days');
  expect(place.textContent).toContain('80 days');
});
