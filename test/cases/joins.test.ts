import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { type Project, readProject } from '../../src/project/schema.ts';
import { mapValues } from '../../src/state/imports/map-values.ts';
import { joinReport, type LinkCounts } from '../../src/tables/join-report.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function linksOf(project: Project, folder: string): Promise<LinkCounts[]> {
  const { warehouse } = await openFolder(engine, project, folder);
  return joinReport(engine, warehouse);
}

const to = (links: readonly LinkCounts[], file: string) => links.find(({ lookup }) => lookup === file);

describe.skipIf(!hasCases)('real exports', () => {
  test('a product that is written without its space is offered as the product, and joins once it is taken over', async () => {
    const stated = projectFrom('test/cases/maven.project.json');
    // As the files come, before anybody has put the spelling right.
    const plain = readProject(
      JSON.stringify({
        ...stated,
        sources: stated.sources.map(({ values, ...source }) => ({
          ...source,
          ...(values === undefined ? {} : { values: { ...values, product: {} } }),
        })),
      }),
    );
    if (!plain.ok) throw new Error(plain.error);
    const before = to(await linksOf(plain.project, `${CASES}/maven-crm`), 'products.csv');
    expect(before).toMatchObject({ rows: 8800, with_key: 8800, matched: 7320, orphans: 1480 });
    expect(before).toMatchObject({ targets: 7, unreached: 1 });
    expect(before?.near_misses).toEqual([
      { value: 'GTXPro', meant: 'GTX Pro', rows: 1480, differs: 'in-spelling', files: ['sales_pipeline.csv'] },
    ]);
    const taken = mapValues(plain.project, before?.by ?? '', before?.near_misses ?? []);
    const after = to(await linksOf(taken, `${CASES}/maven-crm`), 'products.csv');
    expect(after).toMatchObject({ matched: 8800, orphans: 0, unreached: 0, near_misses: [] });
  });

  test('accounts and sales teams: deals without an account, accounts and agents that no deal names', async () => {
    const links = await linksOf(projectFrom('test/cases/maven.project.json'), `${CASES}/maven-crm`);
    // 1,425 deals of the pipeline have no account, and five of 35 agents no deal.
    expect(to(links, 'accounts.csv')).toMatchObject({ rows: 8800, with_key: 7375, matched: 7375, targets: 85 });
    expect(to(links, 'sales_teams.csv')).toMatchObject({ with_key: 8800, matched: 8800, targets: 35, unreached: 5 });
  });

  test('every potential finds its lead, each lead at most one potential, and every campaign is found by its id', async () => {
    const links = await linksOf(projectFrom('test/cases/zoho.project.json'), `${CASES}/zoho-crm-demo`);
    expect(to(links, 'Leads.csv')).toMatchObject({
      rows: 3632,
      with_key: 3632,
      matched: 3632,
      targets: 3900,
      unreached: 268,
      most: 1,
      repeated_keys: 0,
      near_misses: [],
    });
    expect(to(links, 'Campaigns.csv')).toMatchObject({ with_key: 3632, matched: 3632, targets: 110, orphans: 0 });
  });
});

test('the sample: people and touches without a deal, and interviews about deals that the pipeline does not hold', async () => {
  const links = await linksOf(projectFrom('sample-data/project.json'), 'sample-data');
  const of = (from: string, target: string) =>
    links.find((link) => link.from === from && (link.lookup ?? link.to) === target);
  expect(of('people', 'deals')).toMatchObject({ rows: 6000, with_key: 5861, targets: 3002 });
  expect(of('losses', 'deals')).toMatchObject({ rows: 250, with_key: 250, matched: 247, orphans: 3, near_misses: [] });
  expect(of('touches', 'deals')).toMatchObject({ rows: 11_811 });
  expect(of('touches', 'campaigns')).toMatchObject({ targets: 80 });
  // Two invented companies that differ in a letter: offered with a perhaps, and for a person to turn down.
  expect(links.flatMap(({ near_misses }) => near_misses.map(({ value, meant }) => [value, meant]))).toEqual([
    ['Mererth Labs', 'Morerth Labs'],
  ]);
});
