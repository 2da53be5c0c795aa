import type { AskOptions, Engine } from '../engine/port.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';

const COLUMNS = new Map([
  ['campaign', 'label'],
  ['channel', 'channel'],
  ['audience', 'audience'],
]);

/**
 * Lists into a table of its own the deals that campaigns brought: those with any of the words under each field. A blank
 * campaign is none: deals that no campaign of the list brought. Without values every deal that one brought.
 */
export async function buildCampaignDeals(
  engine: Engine,
  values: readonly { field: string; label: string }[],
  table: string,
  options: AskOptions = {},
): Promise<void> {
  if (values.some(({ field, label }) => field === 'campaign' && label === '')) {
    await engine.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT deal FROM deals WHERE deal NOT IN (SELECT deal FROM deal_campaigns)`,
      [],
      options,
    );
    return;
  }
  const fields = [...new Set(values.map(({ field }) => field))];
  const tests = fields.map((field): Fragment => {
    const column = COLUMNS.get(field);
    if (column === undefined) return raw('FALSE');
    const words = values.filter((value) => value.field === field).map(({ label }) => label.toLowerCase());
    return sql`lower(${raw(column)}) IN (${joined(
      words.map((word) => sql`${word}`),
      ', ',
    )})`;
  });
  const { text, values: bound } = sql`CREATE OR REPLACE TABLE ${raw(table)} AS
SELECT b.deal FROM deal_campaigns b JOIN campaign_labels l USING (campaign_number) WHERE ${joined([...tests, raw('TRUE')], ' AND ')}`;
  await engine.run(text, bound, options);
}
