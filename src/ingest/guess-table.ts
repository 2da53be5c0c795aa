import type { Tool } from '../model/import-plan.ts';
import type { TableName } from '../model/tables.ts';
import type { AliasDictionary } from './aliases.ts';
import { matchHeader } from './match-header.ts';

/** What a table cannot do without: one field of each group. */
const NEEDS: Record<Exclude<TableName, 'lookup'>, readonly (readonly string[])[]> = {
  deals: [
    ['opportunity_id', 'name', 'account'],
    ['stage', 'outcome', 'is_won'],
  ],
  campaigns: [
    ['name', 'campaign_id'],
    ['spend', 'budget', 'impressions', 'clicks', 'sent', 'responses', 'leads', 'mqls', 'start_date', 'end_date'],
  ],
  touches: [
    ['member_id', 'person_id', 'person', 'email', 'opportunity_id'],
    ['campaign', 'touch_type'],
  ],
  losses: [
    ['opportunity_id', 'account'],
    ['reason_primary', 'verbatim'],
    ['interview_source', 'reason_secondary', 'verbatim', 'stage_lost', 'decision_maker'],
  ],
  people: [['opportunity_id'], ['person_id', 'person', 'email', 'role', 'buyer_role', 'decision_maker_role']],
  notes: [['text'], ['author', 'kind', 'date', 'opportunity_id', 'persona']],
  observations: [['successes'], ['trials'], ['measure', 'segment']],
};

/** Fields that tell a table apart: with one of these a file of deals is not a list of touches. */
const RATHER_DEALS = ['stage', 'outcome', 'amount', 'close_date', 'probability'];

/** Which canonical table a file fills, by the fields that its headers name. A file that fits none is a lookup. */
export function guessTable(headers: readonly string[], tool: Tool | null, aliases: AliasDictionary): TableName {
  const scores = (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).map((table) => {
    const fields = new Set<string>();
    let score = 0;
    for (const header of headers) {
      const [best] = matchHeader(header, table, tool, aliases);
      if (best === undefined) continue;
      fields.add(best.field);
      score += best.rank === 4 ? 0.3 : best.rank === 3 ? 1 : 1.2;
    }
    const complete = NEEDS[table].every((group) => group.some((field) => fields.has(field)));
    const deals = RATHER_DEALS.filter((field) => fields.has(field)).length;
    return { table, score: complete ? score + (table === 'deals' ? deals : 0) : 0 };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.table : 'lookup';
}
