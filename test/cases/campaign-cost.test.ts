import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Project } from '../../src/project/schema.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

type Spent = { campaigns: number; actual_cost: number; won: number; cost_per_win: number };

/** The case with its campaigns read as such, and not as columns that each deal looks up. */
function withCampaigns(): Project {
  const project = projectFrom('test/cases/zoho.project.json');
  const campaigns = {
    table: 'campaigns',
    file: 'Campaigns.csv',
    columns: {
      campaign_id: 'CAMPAIGNID',
      name: 'Campaign Name',
      channel: 'Type',
      start_date: 'Start Date',
      end_date: 'End Date',
      spend: 'Actual Cost',
    },
  } as const;
  const sources = [...project.sources.filter(({ file }) => file !== 'Campaigns.csv'), campaigns];
  return { ...project, sources } as Project;
}

describe.skipIf(!hasCases)('what campaigns cost, written as $141.56K and joined by their ids', () => {
  const folder = path.join(CASES, 'zoho-crm-demo');
  let engine: Engine;
  let opened: Awaited<ReturnType<typeof openFolder>>;
  let truth: [type: string, spent: Spent][];
  beforeAll(async () => {
    engine = await openNodeEngine();
    opened = await openFolder(engine, withCampaigns(), folder);
    truth = Object.entries(JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')).campaign_spend_by_type);
  });
  afterAll(() => engine?.close());

  test('spend, wins and campaigns of each type are those known', async () => {
    const claims = truth.map(([type]) => ({
      id: type,
      claim: { measure: 'cost_per_win', campaigns: { field: 'channel', in: [type] }, at_most: 30_000 },
    })) satisfies Parameters<typeof opened.ask>[1];
    const { report } = await opened.ask([], claims);
    const found = report.verdicts.map(({ assumption, evidence, estimate }) => [
      assumption,
      evidence.kind === 'cost' ? [evidence.spend_minor / 100, evidence.wins, evidence.campaigns] : evidence.kind,
      Math.round(estimate ?? 0),
    ]);
    expect(found).toEqual(
      truth.map(([type, { actual_cost, won, campaigns, cost_per_win }]) => [
        type,
        [actual_cost, won, campaigns],
        Math.round(cost_per_win),
      ]),
    );
    // Exact limits of 143 wins: 31,634 to 41,941, above the stated 30,000 but not clear of the tolerated 37,500.
    const conference = report.verdicts.find(({ assumption }) => assumption === 'Conference');
    expect(conference?.interval?.map(Math.round)).toEqual([31_634, 41_941]);
    expect(conference?.verdict).toBe('at-risk');
  });
});
