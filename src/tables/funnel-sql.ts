import { identifier, literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import { lastDaySql, spentBySql } from './campaign-facts.ts';
import type { CampaignTable } from './campaigns.ts';
import type { PanelBody } from './panel-sql.ts';

/** Campaigns taken together under a name: those with any of the labels under each field; `each`: every one by itself. */
export type FunnelParts =
  | { by: 'each' }
  | {
      by: 'rows';
      header: string;
      rows: readonly { name: string; values: readonly { field: string; label: string }[] }[];
    };

/** Leads touched for the first time within the window, old enough `days` before the cut-off. */
type LeadCourse = { cut_off: Day | null; days: number };

export type Funnel = {
  parts: FunnelParts;
  from: Day | null;
  to: Day | null;
  as_of: Day | null;
  has: { created_date: boolean; close_date: boolean };
  /** Which deals count at all. */
  eligible: readonly string[];
  /** Null: touches tell none, or filters narrow the deals. */
  leads: LeadCourse | null;
  /** Filters narrow deals and leave spend as it is, so that it stands against nothing. */
  narrowed: boolean;
};

const COLUMNS: Readonly<Record<string, string>> = { campaign: 'label', channel: 'channel', audience: 'audience' };

/** What campaigns spent in a window, the leads they brought, and the deals of these. */
export function funnelBody(table: CampaignTable, funnel: Funnel): PanelBody {
  const { from, to, as_of, narrowed, leads } = funnel;
  const spends = table.has.spend && !narrowed;
  const last = lastDaySql(table, as_of);
  const bounded = from !== null || to !== null;
  const dated = table.has.start_date;
  const ran = [
    ...(bounded && !dated ? ['FALSE'] : []),
    ...(to !== null && dated ? [`c.start_date <= DATE ${literal(to)}`] : []),
    ...(from !== null && dated ? [`${last} >= DATE ${literal(from)}`] : []),
  ];
  const part = funnel.parts.by === 'each' ? 'campaign' : funnel.parts.header;
  const columns = [
    `g.part AS ${identifier(part)}`,
    `count(*) FILTER (r.campaign_number IS NOT NULL OR b.deals > 0${leads === null ? '' : ' OR l.leads > 0'}) AS campaigns`,
    ...(spends
      ? ['sum(s.cents) / 100 AS spend', 'coalesce(sum(b.won) FILTER (s.cents IS NOT NULL), 0) AS won_with_a_spend']
      : []),
    ...['won', 'lost', 'open'].map((outcome) => `coalesce(sum(b.${outcome}), 0) AS ${outcome}`),
    ...(leads === null ? [] : LEADS.map((name) => `coalesce(sum(l.${name}), 0) AS ${name}`)),
  ];
  const join = (step: string, alias: string) =>
    `\nLEFT JOIN ${step} ${alias} ON ${alias}.campaign_number = g.campaign_number`;
  return {
    steps: [
      ['grouped', `SELECT campaign_number, ${partSql(funnel.parts)} AS part FROM campaign_labels c`],
      ['ran', `SELECT DISTINCT c.campaign_number FROM campaigns c WHERE ${['TRUE', ...ran].join(' AND ')}`],
      ...(spends ? [['spent', spentSql(table, funnel)] as const] : []),
      [
        'brought',
        `SELECT b.campaign_number, count(*) AS deals, ${['won', 'lost', 'open'].map((outcome) => `count(*) FILTER (d.outcome = '${outcome}') AS ${outcome}`).join(', ')}
  FROM counted d JOIN deal_campaigns b ON b.deal = d.deal GROUP BY b.campaign_number`,
      ],
      ...(leads === null ? [] : leadSteps(funnel, leads)),
    ],
    query: `SELECT ${columns.join(',\n  ')}
FROM grouped g${join('ran', 'r')}${spends ? join('spent', 's') : ''}${join('brought', 'b')}${leads === null ? '' : join('led', 'l')}
WHERE g.part IS NOT NULL
GROUP BY g.part
HAVING campaigns > 0
ORDER BY ${spends ? 'spend DESC NULLS LAST' : 'won DESC'}, g.part`,
  };
}

function partSql(parts: FunnelParts): string {
  if (parts.by === 'each') return 'c.label';
  const whens = parts.rows.map(({ name, values }) => {
    const fields = [...new Set(values.map(({ field }) => field))];
    const tests = fields.map((field) => {
      const labels = values.filter((value) => value.field === field).map(({ label }) => literal(label.toLowerCase()));
      return `lower(c.${COLUMNS[field] ?? 'label'}) IN (${labels.join(', ')})`;
    });
    return `WHEN ${['TRUE', ...tests].slice(tests.length === 0 ? 0 : 1).join(' AND ')} THEN ${literal(name)}`;
  });
  return whens.length === 0 ? 'NULL' : `CASE ${whens.join('\n    ')} END`;
}

function spentSql(table: CampaignTable, { from, to, as_of }: Funnel): string {
  const cents = 'CAST(c.spend * 100 AS BIGINT)';
  const spent = (day: string) => spentBySql(cents, 'c.start_date', lastDaySql(table, as_of), day);
  const bounded = from !== null || to !== null;
  const until = to === null ? cents : spent(`DATE ${literal(to)}`);
  const before = from === null ? '0' : spent(`(DATE ${literal(from)} - 1)`);
  const known = bounded ? ` AND ${table.has.start_date ? 'c.start_date IS NOT NULL' : 'FALSE'}` : '';
  return `SELECT c.campaign_number, CAST(sum(${bounded && !table.has.start_date ? '0' : `${until} - ${before}`}) AS BIGINT) AS cents
  FROM campaigns c WHERE c.spend IS NOT NULL${known} GROUP BY c.campaign_number`;
}

const LEADS = ['leads', 'had_a_deal_before', 'old_enough', 'came_to_a_deal', 'leads_won'] as const;

/** A lead is a person, and came by the campaign of the first touch. */
function leadSteps({ from, to, has, eligible }: Funnel, { cut_off, days }: LeadCourse): (readonly [string, string])[] {
  const created = has.created_date ? 'd.created_date' : 'CAST(NULL AS DATE)';
  const within = [
    ...(from === null ? [] : [`f.touched_on >= DATE ${literal(from)}`]),
    ...(to === null ? [] : [`f.touched_on <= DATE ${literal(to)}`]),
  ];
  const old = cut_off === null ? 'TRUE' : `touched_on <= DATE ${literal(cut_off)} - ${days}`;
  const judged = `NOT had_a_deal AND ${old}`;
  return [
    [
      'first_touches',
      `SELECT lead, first(campaign_number ORDER BY touched_on, label, campaign_number) AS campaign_number, min(touched_on) AS touched_on
  FROM lead_touches GROUP BY lead`,
    ],
    [
      'each_lead',
      `SELECT any_value(f.campaign_number) AS campaign_number, any_value(f.touched_on) AS touched_on,
    coalesce(bool_and(o.created < f.touched_on), FALSE) AS had_a_deal,
    coalesce(bool_or(coalesce(o.created >= f.touched_on, TRUE)) FILTER (o.lead IS NOT NULL), FALSE) AS came,
    coalesce(bool_or(o.outcome = 'won' AND coalesce(o.created >= f.touched_on, TRUE)), FALSE) AS won
  FROM first_touches f LEFT JOIN (
    SELECT l.lead, ${created} AS created, d.outcome FROM lead_deals l JOIN deals d ON d.deal = l.deal
    WHERE ${['TRUE', ...eligible].join(' AND ')}
  ) o ON o.lead = f.lead
  WHERE ${['TRUE', ...within].join(' AND ')} GROUP BY f.lead`,
    ],
    [
      'led',
      `SELECT campaign_number, count(*) AS leads, count(*) FILTER (had_a_deal) AS had_a_deal_before, count(*) FILTER (${judged}) AS old_enough,
    count(*) FILTER (${judged} AND came) AS came_to_a_deal, count(*) FILTER (${judged} AND won) AS leads_won
  FROM each_lead GROUP BY campaign_number`,
    ],
  ];
}

/** What the list itself says of whole campaigns that ran in a window, where no deal can be traced to one. */
export function listedBody(
  table: CampaignTable,
  { parts, from, to, as_of }: Omit<Funnel, 'leads' | 'narrowed'>,
): PanelBody {
  const { spend, leads, wins, start_date } = table.has;
  const own = [...(spend ? ['spend'] : []), ...(leads ? ['leads'] : []), ...(wins ? ['wins'] : [])];
  const last = lastDaySql(table, as_of);
  const ran = [
    ...((from !== null || to !== null) && !start_date ? ['FALSE'] : []),
    ...(to !== null && start_date ? [`c.start_date <= DATE ${literal(to)}`] : []),
    ...(from !== null && start_date ? [`${last} >= DATE ${literal(from)}`] : []),
  ];
  return {
    steps: [
      ['grouped', `SELECT campaign_number, ${partSql(parts)} AS part FROM campaign_labels c`],
      ['ran', `SELECT DISTINCT c.campaign_number FROM campaigns c WHERE ${['TRUE', ...ran].join(' AND ')}`],
    ],
    query: `SELECT g.part AS ${identifier(parts.by === 'each' ? 'campaign' : parts.header)}, count(DISTINCT c.campaign_number) AS campaigns${own.map((name) => `, sum(c.${name}) AS ${name}`).join('')}
FROM grouped g JOIN ran r ON r.campaign_number = g.campaign_number JOIN campaigns c ON c.campaign_number = g.campaign_number
WHERE g.part IS NOT NULL
GROUP BY g.part
ORDER BY campaigns DESC, g.part`,
  };
}

/** Deals of each persona that campaigns of the list brought; rules are conditions on deals `d`. */
export const broughtBody = (personas: readonly { name: string; rule: string }[]): PanelBody => ({
  steps: [['brought', 'SELECT d.* FROM counted d WHERE d.deal IN (SELECT deal FROM deal_campaigns)']],
  query: personas
    .map(
      ({ name, rule }) =>
        `SELECT ${literal(name)} AS persona, count(*) AS deals, count(*) FILTER (d.outcome <> 'open') AS closed, count(*) FILTER (d.outcome = 'won') AS won
FROM brought d WHERE ${rule}`,
    )
    .join('\nUNION ALL\n'),
});
