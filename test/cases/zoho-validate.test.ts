import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { validate } from '../../src/cli/validate.ts';
import type { Filter } from '../../src/model/filter.ts';
import { CASES, hasCases } from '../support/open-case.ts';

type Group = { n_won: number; n_lost: number; n_open: number; win_rate: number };
type Spent = { actual_cost: number; won: number; lost: number; open: number; cost_per_win: number };
type Truth = { segments: Record<string, Record<string, Group>>; campaign_spend_by_type: Record<string, Spent> };

const folder = path.join(CASES, 'zoho-crm-demo');
const FILES = ['Potentials.csv', 'Leads.csv', 'Campaigns.csv', 'Campaign_Lead_Status.csv', 'Accounts.csv'];

/** Segments of the truth that come from a joined file; the others are columns of the deals. */
const JOINED: Record<string, string> = {
  campaign_type: 'Campaigns.Type',
  campaign_status: 'Campaigns.Status',
  lead_status: 'Leads.Lead Status',
};

function membershipOf(segment: string, value: string): Filter {
  if (segment === 'lead_joined') return { field: 'Leads.Company', is_known: true };
  const field = JOINED[segment] ?? segment;
  return value === '(missing)' ? { field, is_known: false } : { field, in: [value] };
}

const DEALS = {
  table: 'deals',
  file: 'Potentials.csv',
  values: { outcome: { 'Closed Won': 'won', 'Closed Lost': 'lost', '*': 'open' } },
};
const LEADS = { table: 'lookup', file: 'Leads.csv', key: 'LEADID', joins: 'LEADID' };

/** What the command line says of all files, given a project over them. */
async function report(project: object) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'zoho-'));
  try {
    const file = path.join(home, 'project.json');
    const kind = { kind: 'persona-proof-project', version: 1, name: 'Zoho', settings: { window: 'all' } };
    writeFileSync(file, JSON.stringify({ ...kind, ...project }));
    let printed = '';
    const code = await validate(
      ['--project', file, '--data', ...FILES.map((name) => path.join(folder, name))],
      (text) => {
        printed += text;
      },
    );
    return { code, ...JSON.parse(printed) };
  } finally {
    rmSync(home, { recursive: true });
  }
}

describe.skipIf(!hasCases)('validate over all files of the Zoho demo, joined', () => {
  const truth = hasCases ? (JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as Truth) : null;

  test('says of every segment what is known of it: industries from the leads, types from the campaigns', async () => {
    const groups = Object.entries(truth!.segments).flatMap(([segment, values]) =>
      Object.entries(values).map(([value, group], index) => {
        const membership = membershipOf(segment, value);
        const id = `${segment}-${index}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        return { id, name: `${segment} = ${value}`, membership, group };
      }),
    );
    const personas = groups.map(({ id, name, membership }) => ({
      id,
      name,
      kind: 'buyer',
      membership,
      assumptions: [{ id: `${id}-rate`, claim: { measure: 'win_rate', at_least: 0.75 } }],
    }));
    const campaigns = { table: 'lookup', file: 'Campaigns.csv', key: 'CAMPAIGNID', joins: 'campaign' };
    const said = await report({ sources: [DEALS, LEADS, campaigns], personas });
    expect(said.code).toBe(0);
    expect(groups.length).toBe(74);
    expect(said.personas).toEqual(
      groups.map(({ id, name, group }) => ({
        id,
        name,
        deals: { won: group.n_won, lost: group.n_lost, open: group.n_open },
        win_rate: expect.closeTo(group.win_rate, 6),
        missing: null,
      })),
    );
    expect(said.verdicts.map(({ counts }: { counts: object }) => counts)).toMatchObject(
      groups.map(({ group }) => ({ won: group.n_won, lost: group.n_lost, open: group.n_open })),
    );
    const [deals, ...others] = said.sources;
    expect(deals.rows).toMatchObject({ accepted: 3632, set_aside: 0 });
    expect(others.map(({ file, named, join }: Record<string, unknown>) => [file, named, join])).toEqual([
      ['Leads.csv', true, { deals_with_key: 3632, matched: 3632, repeated_keys: 0 }],
      ['Campaigns.csv', true, { deals_with_key: 3632, matched: 3632, repeated_keys: 0 }],
      ['Campaign_Lead_Status.csv', false, undefined],
      ['Accounts.csv', false, undefined],
    ]);
  });

  test('says of every type of campaign what it cost and won', async () => {
    const types = Object.entries(truth!.campaign_spend_by_type);
    const campaigns = {
      table: 'campaigns',
      file: 'Campaigns.csv',
      columns: { campaign_id: 'CAMPAIGNID', name: 'Campaign Name', channel: 'Type', spend: 'Actual Cost' },
    };
    const assumptions = types.map(([type], index) => ({
      id: `cost-${index}`,
      claim: { measure: 'cost_per_win', campaigns: { field: 'channel', in: [type] }, at_most: 30_000 },
    }));
    const touches = { table: 'touches', file: 'Campaign_Lead_Status.csv' };
    const said = await report({ sources: [DEALS, LEADS, campaigns, touches], personas: [], assumptions });
    expect(types).toHaveLength(10);
    expect(said.verdicts).toMatchObject(
      types.map(([, { actual_cost, won, cost_per_win }], index) => ({
        assumption: `cost-${index}`,
        counts: { spend: actual_cost, wins: won },
        estimate: expect.closeTo(cost_per_win, 4),
      })),
    );
    expect(said.sources.map(({ file, rows }: Record<string, unknown>) => [file, rows])).toMatchObject([
      ['Potentials.csv', { accepted: 3632, set_aside: 0 }],
      ['Leads.csv', { accepted: 3900, set_aside: 0 }],
      ['Campaigns.csv', { accepted: 110, set_aside: 0 }],
      ['Campaign_Lead_Status.csv', { accepted: 3900, set_aside: 0 }],
      ['Accounts.csv', { set_aside: 0 }],
    ]);
  });
});
