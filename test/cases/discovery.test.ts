import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLANTED_PATTERNS } from '../../sample-data/planted-patterns.ts';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { cellsToSearch, sliceCounts, slicesOf } from '../../src/assumptions/slice-counts.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { askSlices, slices } from '../../src/metrics/slices.ts';
import type { Filter } from '../../src/model/filter.ts';
import { personasOf } from '../../src/project/schema.ts';
import { listRequest } from '../../src/state/deals/deal-selection.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { discoverSegments } from '../../src/state/verdicts/discover-segments.ts';
import { listDeals } from '../../src/tables/deal-list.ts';
import { filterSql } from '../../src/tables/filter-sql.ts';
import { plainStatement, segmentWords } from '../../src/verdicts/explain/discovery-words.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

async function search(file: string, folder: string) {
  const project = projectFrom(file);
  const { warehouse, settings } = await openFolder(engine, project, folder);
  const analyst = new Analyst(engine);
  const questions = questionnaire(personasOf(project), []);
  return analyst.withFacts(warehouse, questions, settings, async (facts) => {
    const attributes = await analyst.attributes(warehouse);
    const answers = { facts, outcomes: facts.counted, categories: [], fields: [], durations: [], amounts: [] };
    const last = windowOf(settings, answers as never).period;
    const found = await discoverSegments(engine, facts, questions, attributes, [], { settings, last });
    return { warehouse, questions, facts, attributes, last, found };
  });
}

describe('segments of the sample', () => {
  let sample: Awaited<ReturnType<typeof search>>;
  beforeAll(async () => {
    sample = await search('sample-data/project.json', 'sample-data');
  });

  test('the segment planted among the deals of nobody is the one that is found, and it shows again', () => {
    const { nobody } = sample.found;
    expect(nobody?.found.map(({ values, confirmed }) => [segmentWords(values), confirmed])).toEqual([
      ['buyer role is Compliance Manager', true],
    ]);
    const [found] = nobody!.found;
    const { x, n } = PLANTED_PATTERNS.uncovered.won;
    // The planted figures are those of the window; the search reaches back to the first quarter.
    expect(found!.explore.inside.n + found!.confirm.inside.n).toBeGreaterThanOrEqual(n);
    expect(found!.explore.inside.x + found!.confirm.inside.x).toBeGreaterThanOrEqual(x);
    expect(plainStatement(found!)).toMatch(/^Deals where buyer role is Compliance Manager won 2\.\d× as often/);
  });

  test('fields that are filled in after a win are left out of the search', () => {
    expect(sample.found.all?.telling).toEqual(['primary_need', 'Success Plan']);
  });

  test('every count is what a filter over the deals themselves counts', async () => {
    const { facts, attributes, questions, warehouse, last } = sample;
    const cells = cellsToSearch(facts, questions.accounted, last);
    const { text, values } = askSlices([], cells, slicesOf(attributes));
    const counted = sliceCounts(slices.decode(await engine.columns(text, values)), attributes, 'all');
    const some = counted.slices.filter((_, index) => index % 37 === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const { values: of, explore, confirm } of some) {
      const filter: Filter = { all: of.map(({ condition }) => condition) };
      const { text: test, values: bound } = filterSql(filter, warehouse.catalog, warehouse.related);
      const [row] = await engine.rows(
        `SELECT count(*) FILTER (${test}) AS inside, count(*) FILTER (NOT (${test})) AS rest FROM deals d JOIN facts f ON f.deal = d.deal WHERE d.outcome IN ('won', 'lost')`,
        [...bound, ...bound],
      );
      expect([
        of.map(({ label }) => label),
        explore.inside.n + confirm.inside.n,
        explore.rest.n + confirm.rest.n,
      ]).toEqual([of.map(({ label }) => label), Number(row?.inside), Number(row?.rest)]);
    }
  });

  test('the deals listed behind a finding are the ones it counted', async () => {
    const { facts, attributes, questions, last, found } = sample;
    const [each] = found.nobody!.found;
    const request = listRequest(
      facts,
      questions,
      { first: null, last },
      { of: 'segment', nobody: true, values: each!.values },
    );
    const codes = each!.values.map(({ column, code }) => ({ column, code }));
    expect(attributes.map(({ column }) => column)).toContain(codes[0]!.column);
    const listed = await listDeals(engine, { ...request, attributes: codes });
    expect(listed.length).toBe(each!.explore.inside.n + each!.confirm.inside.n);
  });
});

describe.skipIf(!hasCases)('segments of real exports', () => {
  test.each([
    ['zoho', 'zoho-crm-demo'],
    ['maven', 'maven-crm'],
  ])(
    '%s: hundreds of values are compared and nothing that only looks like a difference is confirmed',
    async (name, folder) => {
      const { found } = await search(`test/cases/${name}.project.json`, `${CASES}/${folder}`);
      expect(found.all!.tested).toBeGreaterThan(100);
      expect(found.all!.found.filter(({ confirmed }) => confirmed)).toEqual([]);
    },
  );
});
