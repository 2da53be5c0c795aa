import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { personasOf } from '../../../src/project/schema.ts';
import { dealNumbers } from '../../../src/state/deals/deal-numbers.ts';
import type { DealSelection } from '../../../src/state/deals/deal-selection.ts';
import { breakDown, countBreakdown, countedIn, labelOf, measureIn } from '../../../src/state/fields/break-down.ts';
import { Analyst } from '../../../src/state/verdicts/analyst.ts';
import { openFolder, projectFrom } from '../../support/open-case.ts';

let engine: Engine;
let sample: Awaited<ReturnType<typeof openSample>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  sample = await openSample();
});
afterAll(() => engine.close());

const WHOLE = { first: null, last: null };
const CHOICES = { period: null, compare: null, facets: [] };

async function openSample() {
  const project = projectFrom('sample-data/project.json');
  const { warehouse, settings: given, ask } = await openFolder(engine, project, 'sample-data');
  const settings = { ...given, window: 'all' as const };
  const personas = personasOf(project);
  const { questions, answered } = await ask(personas, []);
  const analyst = new Analyst(engine);
  const answer = { answered, questions, settings, warehouse };
  const withFacts = <T>(use: Parameters<typeof analyst.withFacts<T>>[3]) =>
    analyst.withFacts(warehouse, questions, settings, use);
  const deals = async (selection: DealSelection, choices = CHOICES) =>
    (await dealNumbers({ engine, analyst }, answer, choices, selection, {}, undefined)).length;
  return { analyst, answer, deals, persona: personas[0]!, settings, warehouse, withFacts };
}

describe('deals by the values of a field', () => {
  test('add up to all deals, and each bar lists as many deals as it counts', async () => {
    const { analyst, deals, persona, settings, warehouse, withFacts, answer } = sample;
    const member = { condition: answer.questions.members.get(persona.id)!, state: 'in' } as const;
    const seen: string[] = [];
    for (const field of warehouse.catalog.fields.filter(({ name }) => !['outcome', 'notes'].includes(name))) {
      const dimension = (await analyst.dimension(warehouse, field.name, null, settings))!;
      if (dimension.values.length > 30) continue;
      seen.push(`${dimension.kind}${dimension.several ? ' of people' : ''}`);
      const [all, own] = await withFacts(async (facts) => {
        const broken = await breakDown(engine, [dimension], []);
        return [null, member].map((membership) => countBreakdown(broken, facts, countedIn(WHOLE, membership)));
      });
      const total = (counts = all!) => counts.reduce((sum, each) => sum + each.won + each.lost + each.open, 0);
      if (!dimension.several) expect([field.name, total()]).toEqual([field.name, await deals({ of: 'all' })]);
      for (const count of all!) {
        const values = [{ field: field.name, label: labelOf(dimension, count.first) }];
        const listed = await deals({ of: 'values', values });
        expect([field.name, values[0]!.label, count.won + count.lost + count.open]).toEqual([
          field.name,
          values[0]!.label,
          listed,
        ]);
        const owned = own!.find(({ first }) => first === count.first);
        expect(total(owned === undefined ? [] : [owned])).toBe(
          await deals({ of: 'values', persona: persona.id, values }),
        );
      }
    }
    expect([...new Set(seen)].sort()).toEqual(expect.arrayContaining(['date', 'number', 'text', 'text of people']));
  });

  test('two fields at once, narrowed by a third, are as many as their filters let pass', async () => {
    const { analyst, answer, deals, settings, warehouse, withFacts } = sample;
    const facets = [{ field: 'company_size', in: ['200 to 999', ''] }];
    const dimensions = [
      (await analyst.dimension(warehouse, 'industry', null, settings))!,
      (await analyst.dimension(warehouse, 'amount', [10_000, 25_000], settings))!,
    ];
    expect(dimensions[1]!.values.map(({ label }) => label)).toEqual([
      'under 10,000',
      expect.stringMatching(/^10,000 to (24,999|under 25,000)$/),
      '25,000 or more',
    ]);
    const counts = await withFacts(async (facts) => {
      const narrowed = await analyst.facets(warehouse, facts, facets, settings);
      return countBreakdown(await breakDown(engine, dimensions, narrowed), facts, countedIn(WHOLE, null));
    });
    expect(counts.length).toBeGreaterThan(6);
    for (const { first, second, won, lost, open } of counts) {
      const values = [first, second].map((code, at) => ({
        field: ['industry', 'amount'][at]!,
        label: labelOf(dimensions[at]!, code),
      }));
      expect(won + lost + open).toBe(await deals({ of: 'values', values }, { ...CHOICES, facets } as never));
    }
    expect(answer.questions.members.size).toBeGreaterThan(0);
  });

  test('amounts of won deals are those that a second query adds up', async () => {
    const { analyst, settings, warehouse, withFacts } = sample;
    const dimension = (await analyst.dimension(warehouse, 'industry', null, settings))!;
    const found = await withFacts(async (facts) => {
      const won = facts.cells.flatMap((cell, index) => (cell.outcome === 'won' ? [index] : []));
      return measureIn(engine, [dimension], [], 'amount', won);
    });
    const sums = new Map<string, number>();
    for (const { first, value, deals } of found) {
      const label = labelOf(dimension, first);
      sums.set(label, (sums.get(label) ?? 0) + value * deals);
    }
    const rows = await engine.rows(
      `SELECT coalesce(industry, '') AS label, sum(amount) AS amount FROM deals d JOIN facts f USING (deal)
       WHERE outcome = 'won' AND amount IS NOT NULL GROUP BY 1`,
    );
    for (const { label, amount } of rows) expect(sums.get(String(label))).toBeCloseTo(Number(amount) * 100, 4);
  });
});
