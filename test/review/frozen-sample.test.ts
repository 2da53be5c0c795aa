import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { readReview } from '../../src/project/review-schema.ts';
import type { Project } from '../../src/project/schema.ts';
import { redacted } from '../../src/review/freeze.ts';
import { minutes } from '../../src/review/minutes.ts';
import { packHtml } from '../../src/review/pack-html.ts';
import { assumptionKey, type Decision, type Pack, type Review } from '../../src/review/review.ts';
import { packOf } from '../../src/state/review/close-review.ts';
import { reviewGround } from '../../src/state/review/review-ground.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { discoverSegments } from '../../src/state/verdicts/discover-segments.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

const CONTRADICTED = assumptionKey('operations-head', 'oh-1');
const ADDED = assumptionKey('finance-leader', 'fl-2');

const decision = (more: Partial<Decision>): Decision => ({
  ...{ word: 'investigate', sales: 'Omar Tolvick', marketing: 'Sanna Brynmar', due: '2026-11-15' },
  ...{ expect: '', target: null, revisit: '', reason: '', decided_on: '2026-10-08' },
  ...more,
});

const REVIEW: Review = {
  ...{ id: 'r-1', name: 'Q3 2026 review', owner: 'Cy Young', held_on: '2026-10-08', period: 2026 * 4 + 2, pack: null },
  added: [ADDED],
  decisions: {
    [CONTRADICTED]: decision({
      word: 'revise',
      expect: 'Spend on operations titles down 30%',
      target: { side: 'at_least', value: 0.25, unit: 'share' },
      revisit: 'the win rate is above 30% over 60 closed deals',
      reason: 'Budget sits with *finance* in two of three <interviews>.',
    }),
    [ADDED]: decision({ word: 'keep', sales: '', due: null }),
    'market m-1': decision({ reason: 'Ask ten buyers.' }),
    nobody: decision({ word: 'retire', marketing: '' }),
  },
};

const MARKET: NonNullable<Project['market_changes']> = [
  {
    ...{ id: 'm-1', what: 'Audit trails are required', kind: 'regulation', changed_on: '2026-07-01' },
    source: 'Official journal',
  },
  { id: 'm-2', what: 'Ordovale halved its price', kind: 'price', changed_on: '2025-11-20', source: 'A lost bid' },
];

const FILES = [{ name: 'pipeline.csv', sha256: 'ab'.repeat(32), size: 1_234_567, imported_at: 0, decisions: {} }];

let engine: Engine;
let freeze: () => Pack;
beforeAll(async () => {
  engine = await openNodeEngine();
  const project: Project = { ...projectFrom('sample-data/project.json'), market_changes: MARKET };
  const opened = await openFolder(engine, project, 'sample-data');
  const { warehouse, settings } = opened;
  const { questions, answered, report } = await opened.own();
  const analyst = new Analyst(engine);
  const found = await analyst.withFacts(warehouse, questions, settings, async (facts) => {
    const attributes = await analyst.attributes(warehouse);
    return discoverSegments(engine, facts, questions, attributes, [], { settings, last: report.period });
  });
  const answer = { report, compared: null, answered, questions, settings, warehouse };
  freeze = () => {
    const ground = reviewGround(answer, project, found.nobody, undefined);
    return packOf(answer, project, REVIEW, ground, { files: FILES, today: '2026-10-08' });
  };
});
afterAll(() => engine?.close());

const json = (pack: Pack) => `${JSON.stringify(pack, null, 2)}\n`;

describe('a review of the sample, frozen', () => {
  test('its minutes', () => expect(minutes(freeze())).toMatchFileSnapshot('golden/minutes.md'));
  test('its pack', () => expect(json(freeze())).toMatchFileSnapshot('golden/pack.json'));
  test('its page', () => expect(packHtml(freeze(), 'USD')).toMatchFileSnapshot('golden/pack.html'));
  test('its minutes without names and amounts', () =>
    expect(minutes(redacted(freeze()))).toMatchFileSnapshot('golden/minutes-redacted.md'));
  test('its pack without names and amounts', () =>
    expect(json(redacted(freeze()))).toMatchFileSnapshot('golden/pack-redacted.json'));
  test('its page without names and amounts', () =>
    expect(packHtml(redacted(freeze()), 'USD')).toMatchFileSnapshot('golden/pack-redacted.html'));

  test('frozen again it is the same, byte for byte, and the project file gives it back', () => {
    const pack = freeze();
    expect(json(freeze())).toBe(json(pack));
    const kept = readReview(JSON.parse(JSON.stringify({ ...REVIEW, pack })))?.pack;
    expect(kept).not.toBeNull();
    expect(kept && packHtml(kept, 'USD')).toBe(packHtml(pack, 'USD'));
    expect(kept && minutes(kept)).toBe(minutes(pack));
  });

  test('holds every decision under an item of its agenda, and no name in its redacted forms', () => {
    const pack = freeze();
    const keys = new Set(pack.agenda.map(({ key }) => key));
    expect(Object.keys(pack.decisions).filter((key) => !keys.has(key))).toEqual([]);
    const bare = redacted(pack);
    const names = [
      ...pack.personas.flatMap(({ name, sales, marketing }) => [name, sales, marketing]),
      ...['Cy Young', 'Ordovale', 'Audit trails', 'Official journal', 'pipeline.csv', 'interviews'],
    ].filter((name) => name !== '');
    for (const form of [json(bare), packHtml(bare, 'USD'), minutes(bare)]) {
      expect(names.filter((name) => form.includes(name))).toEqual([]);
      expect(form).not.toContain('$');
    }
  });
});
