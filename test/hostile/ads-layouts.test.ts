import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { ADS_LAYOUTS, type AdsLayout } from './ads-layouts.ts';
import { CRM_LAYOUTS } from './crm-layouts.ts';
import { sixtyDeals } from './sixty-deals.ts';
import { type CampaignFigures, figuresOfCampaigns, twelveCampaigns } from './twelve-campaigns.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const campaigns = twelveCampaigns();
const expected = figuresOfCampaigns(campaigns);

async function figuresInEngine({ leads }: AdsLayout): Promise<CampaignFigures[]> {
  const measures = ['spend', 'impressions', 'clicks'].map((field) => `CAST(sum(${field}) AS DOUBLE) AS ${field}`);
  const rows = await engine.rows(
    `SELECT name, ${measures.join(', ')}, CAST(sum(${leads}) AS DOUBLE) AS leads FROM campaigns GROUP BY name ORDER BY name`,
  );
  return rows.map(({ name, spend, impressions, clicks, leads: brought }) => ({
    name: String(name),
    spend: Number(spend),
    impressions: Number(impressions),
    clicks: Number(clicks),
    leads: Number(brought),
  }));
}

test.each(ADS_LAYOUTS)(
  'twelve campaigns give the same figures from %s, and no sum is doubled',
  async (_name, layout) => {
    const [, pipeline] = CRM_LAYOUTS[2]!;
    const deals = await planFile(pipeline.write(sixtyDeals()), pipeline.file);
    const planned = await planFile(layout.write(campaigns), layout.file);
    const { plan } = planned;
    expect(plan).toMatchObject({
      error: null,
      tool: layout.tool,
      table: 'campaigns',
      records: 12 + layout.around.sums,
    });
    expect(plan.lines).toMatchObject({ preamble: layout.around.preamble, footer: layout.around.footer });
    expect(plan.set_aside.map(({ reason }) => reason)).toEqual(
      Array.from({ length: layout.around.sums }, () => 'This row is a total of other rows.'),
    );
    expect(plan.questions).toEqual([]);
    const { currency } = await buildWarehouse(
      engine,
      [
        { file: deals, table: 'deals' },
        { file: planned, table: 'campaigns' },
      ],
      guessOutcomes,
      'USD',
    );
    expect(currency).toMatchObject({ reporting: 'USD', foreign_spend: 0 });
    expect(await figuresInEngine(layout)).toEqual(expected);
  },
);
