import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { type Deal, inWindow, linesOf, median, readDeals } from '../sample-data/sample-rows.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';
import { segmentsOf } from '../support/segment-figures.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

const { deals } = readDeals();
const counted = deals.filter((deal) => inWindow(deal) || deal.outcome === 'open');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sizes = new Map(linesOf('accounts.csv').map((line) => [line['Account Name'], line.Employees ?? '']));
const roles = new Map<string, Set<string>>();
for (const line of linesOf('people.csv')) {
  for (const deal of (line['Associated Deal IDs'] ?? '').split(';').map((id) => id.trim())) {
    const role = line['Job Title'] ?? '';
    if (role !== '' && role !== '(No value)') roles.set(deal, (roles.get(deal) ?? new Set()).add(role));
  }
}

const sizeBand = (deal: Deal): string => {
  const size = Number(sizes.get(deal.line['Account Name']) || Number.NaN);
  if (Number.isNaN(size)) return '';
  return size < 100 ? 'under 100' : size < 500 ? '100 to 499' : '500 or more';
};

/** The values of each deal, read from the rows of the files. */
const RECOUNTED: readonly (readonly [string, (deal: Deal) => readonly string[], readonly number[] | null])[] = [
  ['industry', (deal) => [deal.industry], null],
  ['company_size', (deal) => [sizeBand(deal)], [100, 500]],
  ['role', (deal) => [...(roles.get(deal.line['Opportunity ID'] ?? '') ?? [''])], null],
];

describe('segments of the sample', () => {
  let segments: ReturnType<typeof segmentsOf>;
  beforeAll(async () => {
    segments = segmentsOf(engine, await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data'));
  });

  test.each(RECOUNTED)('by %s are what the rows of the files add up to', async (field, valuesOf, edges) => {
    const wanted = new Map<string, Deal[]>();
    for (const deal of counted) {
      for (const value of valuesOf(deal)) wanted.set(value, [...(wanted.get(value) ?? []), deal]);
    }
    const bands = edges === null ? {} : { edges: { [field]: edges } };
    const figures = await segments([field], bands);
    const days = await segments([field], { ...bands, measure: 'days' });
    const size = await segments([field], { ...bands, measure: 'size' });
    const all = { x: counted.filter(({ outcome }) => outcome === 'won').length, n: counted.filter(inWindow).length };
    expect(figures.all).toEqual(all);
    expect(figures.segments.map(({ labels }) => labels[0]).sort()).toEqual([...wanted.keys()].sort());
    expect(wanted.size).toBeGreaterThan(3);
    for (const { labels, counts, rate } of figures.segments) {
      const label = labels[0]!;
      const own = wanted.get(label)!;
      const won = own.filter(({ outcome }) => outcome === 'won');
      const closed = own.filter(inWindow).length;
      expect([label, counts]).toMatchObject([
        label,
        { won: won.length, lost: closed - won.length, open: own.length - closed },
      ]);
      expect(counts.won_minor).toBeCloseTo(sum(won.map(({ amount }) => (amount ?? 0) * 100)), 4);
      expect(rate.few).toBe(closed < 20);
      expect(rate.rest).toEqual({ x: all.x - won.length, n: all.n - closed });
      const [taken, sized] = [days, size].map((each) => each.segments.find((one) => one.labels[0] === label)?.median);
      const amounts = won.flatMap(({ amount }) => (amount === null ? [] : [amount]));
      expect([taken?.n, sized?.n]).toEqual([won.length, amounts.length]);
      if (won.length > 0) expect(taken?.estimate).toBe(median(won.map((deal) => deal.days)));
      if (amounts.length > 0) expect(sized?.estimate).toBeCloseTo(median(amounts), 2);
      if (closed === 0) continue;
      const { lower, upper } = wilsonInterval(won.length, closed, 0.9);
      expect(rate.interval).toEqual([lower, upper]);
      const apart = newcombeDifference(won.length, closed, all.x - won.length, all.n - closed, 0.9);
      expect(rate.difference).toEqual({ estimate: apart.estimate, low: apart.lower, high: apart.upper });
    }
  });

  test('a role of people is held against the deals that do not have it, each of them once', async () => {
    const won = counted.filter(({ outcome }) => outcome === 'won');
    const titlesOf = (deal: Deal) => roles.get(deal.line['Opportunity ID'] ?? '') ?? new Set();
    const figures = await segments(['role'], { measure: 'days' });
    expect(figures.median).toBe(median(won.map(({ days }) => days)));
    expect(figures.compared).toBeGreaterThan(2);
    const held = figures.segments.filter((each) => each.median?.rest !== null);
    expect(held.length).toBe(figures.compared);
    for (const { labels, median: own } of held) {
      const others = won.filter((deal) => !titlesOf(deal).has(labels[0] ?? ''));
      expect([labels[0], own?.rest]).toEqual([labels[0], median(others.map(({ days }) => days))]);
    }
  });

  test.each(RECOUNTED)('by %s are what the query that opens from them counts', async (field, _, edges) => {
    const { sql, segments: shown } = await segments([field], edges === null ? {} : { edges: { [field]: edges } });
    const rows = await engine.rows(sql);
    const counted = (each: { label: string; won: number; lost: number; open: number; won_amount: number }) => each;
    const said = rows.map((row) =>
      counted({
        label: String(row[field] ?? ''),
        won: Number(row.won),
        lost: Number(row.lost),
        open: Number(row.open),
        won_amount: Number(row.won_amount ?? 0),
      }),
    );
    const ours = shown.map(({ labels, counts: { won, lost, open, won_minor } }) =>
      counted({ label: labels[0] ?? '', won, lost, open, won_amount: won_minor / 100 }),
    );
    const inOrder = (each: typeof said) => each.sort((a, b) => (a.label < b.label ? -1 : 1));
    expect(inOrder(said)).toEqual(inOrder(ours));
  });

  test('made of the list of lost deals are what the query that opens from them counts', async () => {
    const field = 'listed:loss_reason';
    const { sql, segments: shown } = await segments([field]);
    const named = shown.filter(({ labels }) => labels[0] !== '');
    expect(named.length).toBeGreaterThan(3);
    const rows = await engine.rows(sql);
    expect(new Map(rows.map((row) => [row[field] ?? '', Number(row.lost)]))).toEqual(
      new Map(shown.map(({ labels, counts }) => [labels[0], counts.lost])),
    );
  });

  test('a plan for success, which is written after a win, is not taken for what a buyer is like', async () => {
    expect((await segments(['Success Plan'])).telling).toBe('filled');
    expect((await segments(['industry'])).telling).toBeNull();
  });
});

type Group = {
  n_won: number;
  n_lost: number;
  n_open: number;
  wilson95: [number, number] | null;
  median_days_won?: number;
  won_amount?: number;
};
type Truth = {
  segments: Record<string, Record<string, Group>>;
  by_close_quarter: Record<string, Group>;
  by_created_quarter: Record<string, Group>;
};

const BANDS: Record<string, { field: string; edges: readonly number[]; labels: Record<string, string> }> = {
  employees_band: {
    field: 'employees',
    edges: [500, 2000, 5000],
    labels: {
      'under 500': 'under 500',
      '500-1999': '500 to 1,999',
      '2000-4999': '2,000 to 4,999',
      '5000+': '5,000 or more',
    },
  },
  revenue_band: {
    field: 'revenue',
    edges: [500, 1500, 3000],
    labels: {
      'under 500M': 'under 500',
      '500-1499M': '500 to under 1,500',
      '1500-2999M': '1,500 to under 3,000',
      '3000M+': '3,000 or more',
    },
  },
};
const FIELDS: Record<string, string> = {
  campaign_type: 'Campaigns.Type',
  campaign_status: 'Status',
  lead_status: 'Lead Status',
};
/** Not values of a field, but groups of them. */
const GROUPED: Record<string, { fields: readonly string[]; of: (labels: readonly string[]) => string }> = {
  us_office: {
    fields: ['office_location'],
    of: ([office]) => (office === '' ? '(missing)' : office === 'United States' ? 'US' : 'outside US'),
  },
  is_subsidiary: {
    fields: ['sector', 'subsidiary_of'],
    of: ([sector, parent]) => (sector === '' ? '(missing)' : parent === '' ? 'no' : 'yes'),
  },
  lead_joined: { fields: ['Company'], of: ([company]) => (company === '' ? '(missing)' : 'yes') },
};

const quarterLabel = (name: string): string => (name === '(missing)' ? '' : name.replace(/^(\d{4})-(Q\d)$/, '$2 $1'));

describe.skipIf(!hasCases).each([
  ['maven-crm', 'test/cases/maven.project.json'],
  ['zoho-crm-demo', 'test/cases/zoho.project.json'],
])('segments of %s', (dataset, projectFile) => {
  let segments: ReturnType<typeof segmentsOf>;
  let truth: Truth;
  beforeAll(async () => {
    truth = JSON.parse(readFileSync(path.join(CASES, dataset, 'truth.json'), 'utf8')) as Truth;
    segments = segmentsOf(engine, await openFolder(engine, projectFrom(projectFile), path.join(CASES, dataset)));
  });

  test('are the known ones: counts, ranges and days of each value', async () => {
    let compared = 0;
    for (const [name, groups] of Object.entries(truth.segments)) {
      if (name in GROUPED) continue;
      const bands = BANDS[name];
      const field = bands?.field ?? FIELDS[name] ?? name;
      const edges = bands === undefined ? {} : { edges: { [field]: bands.edges } };
      const figures = await segments([field], { ...edges, measure: 'days' });
      expect([name, figures.segments.length]).toEqual([name, Object.keys(groups).length]);
      for (const [value, group] of Object.entries(groups)) {
        // The project reads one product by its other name.
        const label = value === '(missing)' ? '' : (bands?.labels[value] ?? (value === 'GTXPro' ? 'GTX Pro' : value));
        const segment = figures.segments.find(({ labels }) => labels[0] === label);
        const of = `${name} = ${value}`;
        expect([of, segment?.counts]).toMatchObject([of, { won: group.n_won, lost: group.n_lost, open: group.n_open }]);
        if (group.wilson95 !== null) {
          const { lower, upper } = wilsonInterval(segment!.rate.share.x, segment!.rate.n, 0.95);
          expect([lower, upper].map((limit) => limit.toFixed(6))).toEqual(
            group.wilson95.map((limit) => limit.toFixed(6)),
          );
        }
        if (group.median_days_won !== undefined)
          expect([of, segment?.median?.estimate]).toEqual([of, group.median_days_won]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  test('that are groups of values add up', async () => {
    for (const [name, { fields, of }] of Object.entries(GROUPED)) {
      const groups = truth.segments[name];
      if (groups === undefined) continue;
      const found: Record<string, { n_won: number; n_lost: number; n_open: number }> = {};
      for (const { labels, counts } of (await segments(fields)).segments) {
        const group = found[of(labels)] ?? { n_won: 0, n_lost: 0, n_open: 0 };
        found[of(labels)] = {
          n_won: group.n_won + counts.won,
          n_lost: group.n_lost + counts.lost,
          n_open: group.n_open + counts.open,
        };
      }
      for (const [value, { n_won, n_lost, n_open }] of Object.entries(groups)) {
        expect([name, value, found[value]]).toEqual([name, value, { n_won, n_lost, n_open }]);
      }
    }
  });

  test('by quarter are the known ones, with what was won in each', async () => {
    const created = await segments(['created_date']);
    for (const [name, group] of Object.entries(truth.by_created_quarter)) {
      const counts = created.segments.find(({ labels }) => labels[0] === quarterLabel(name))?.counts;
      expect([name, counts]).toMatchObject([name, { won: group.n_won, lost: group.n_lost, open: group.n_open }]);
    }
    const closed = await segments(['close_date'], { measure: 'value' });
    for (const [name, group] of Object.entries(truth.by_close_quarter)) {
      const counts = closed.segments.find(({ labels }) => labels[0] === quarterLabel(name))?.counts;
      expect([name, counts]).toMatchObject([name, { won: group.n_won, lost: group.n_lost }]);
      expect((counts?.won_minor ?? 0) / 100).toBeCloseTo(group.won_amount ?? Number.NaN, 2);
    }
  });
});
