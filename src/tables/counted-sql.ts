import { identifier, literal } from '../engine/sql-text.ts';
import type { Untimed } from '../model/cell.ts';
import type { Among, Claim } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import type { Day } from '../model/quarter.ts';
import type { Facet } from '../model/scope.ts';
import { lostDealColumns } from '../model/source-family.ts';
import { leadsSql, spendSql } from './campaign-sql.ts';
import { saidTest } from './deal-texts.ts';
import { facetFilter } from './facet-deals.ts';
import { columnSql, type FieldCatalog } from './fields.ts';
import { filterSql, MissingField, type Place, type Related, rangeSql } from './filter-sql.ts';
import { namedSql, withDefinitions } from './number-macros.ts';
import { shownSql } from './shown-sql.ts';

/** What a figure counted, in words that SQL can say. Days are the ends of the window; null is open-ended. */
export type CountedFigure = {
  title: string;
  claim: Claim;
  group: Filter;
  /** Null: every deal known to be outside the group. */
  versus: Filter | null;
  from: Day | null;
  to: Day | null;
  as_of: Day | null;
  fiscal_year_start: number;
  facets: readonly Facet[];
  has: { created_date: boolean; close_date: boolean };
  /** Whether open deals are counted where a claim is about what was noted on deals. */
  open: boolean;
  /** The day by which a lead must have been touched first; null: on any day. */
  touched_by: Day | null;
  /** Deals that no length of time counts. */
  untimed: Untimed;
};

export const AMONG: Record<Among, string> = {
  won: "outcome = 'won'",
  lost: "outcome = 'lost'",
  closed: "outcome IN ('won', 'lost')",
  all: "outcome <> 'unmapped'",
};

/**
 * The query behind a figure, to read, to copy and to run over the tables of this project. It counts from `deals`
 * directly, so that it also checks the coded facts that the screens read. Throws MissingField.
 */
export function countedSql(figure: CountedFigure, catalog: FieldCatalog, related: Related): string {
  const show = (filter: Filter) => shownSql(filterSql(filter, catalog, related, readable));
  const { claim } = figure;
  const group = show(figure.group);
  const side = `CASE WHEN ${group} THEN 'this' WHEN ${figure.versus === null ? `NOT ${group}` : show(figure.versus)} THEN 'the rest' END AS side`;
  const facets = figure.facets.map((facet) =>
    show(facetFilter(catalog.find(facet.field), facet, figure.fiscal_year_start)),
  );
  const where = (among: Among, window: 'closed' | 'created', ...more: string[]) =>
    [AMONG[among], ...eligible(figure), ...windowed(figure, among, window), ...facets, ...more].join('\n  AND ');
  const select = (columns: string, conditions: string, groups = '') =>
    withDefinitions(
      `-- ${figure.title.replaceAll('\n', ' ')}\nSELECT ${columns}\nFROM deals d\nWHERE ${conditions}${groups};`,
    );
  const wonOf = "count(*) FILTER (outcome = 'won') AS won, count(*) AS closed";
  switch (claim.measure) {
    case 'win_rate':
      return select(wonOf, where('closed', 'closed', group));
    case 'coverage':
      return select(
        `count(*) FILTER (${group}) AS accounted_for, count(*) AS closed`,
        where('closed', 'closed', `${group} IS NOT NULL`),
      );
    case 'conversion':
      return select(
        "date_trunc('quarter', d.created_date) AS created, count(*) FILTER (outcome = 'won') AS won, count(*) AS deals",
        where('all', 'created', group),
        '\nGROUP BY ALL\nORDER BY created',
      );
    case 'win_rate_ratio':
    case 'win_rate_order':
      return select(
        `${side}, ${wonOf}`,
        where('closed', 'closed'),
        '\nGROUP BY side\nHAVING side IS NOT NULL\nORDER BY side DESC',
      );
    case 'top_category':
    case 'share':
    case 'best_segment': {
      const among = claim.measure === 'best_segment' ? 'closed' : claim.among;
      const { value, join } = valuesOf(claim.field, catalog, related);
      const deals = join === '' ? '*' : 'DISTINCT d.deal';
      return select(
        `${value} AS value, count(${deals}) AS deals, count(${deals}) FILTER (outcome = 'won') AS won`,
        where(among, 'closed', group, `${value} IS NOT NULL`),
        '\nGROUP BY value\nORDER BY deals DESC, value',
      ).replace('FROM deals d\n', `FROM deals d${join}\n`);
    }
    case 'time_to_close':
    case 'time_to_win':
      return select(
        `${daysOf(catalog)} AS days, outcome, count(*) AS deals`,
        where(claim.measure === 'time_to_win' ? 'won' : 'all', 'created', group, ...timed(figure)),
        '\nGROUP BY days, outcome\nORDER BY days',
      );
    case 'duration_order':
      return select(
        `${side}, median(${daysOf(catalog)}) AS median_days, count(*) AS deals`,
        where(claim.of === 'time_to_close' ? 'closed' : 'won', 'closed', `${daysOf(catalog)} >= 0`, ...timed(figure)),
        '\nGROUP BY side\nHAVING side IS NOT NULL\nORDER BY side DESC',
      );
    case 'deal_size':
      return select(
        'median(d.amount) AS median_amount, avg(d.amount) AS mean_amount, count(d.amount) AS deals',
        where(claim.among ?? 'won', 'closed', group, 'd.amount IS NOT NULL'),
      );
    case 'deal_size_order':
      return select(
        `${side}, median(d.amount) AS median_amount, count(d.amount) AS deals`,
        where('won', 'closed', 'd.amount IS NOT NULL'),
        '\nGROUP BY side\nHAVING side IS NOT NULL\nORDER BY side DESC',
      );
    case 'language': {
      if (!related.texts) throw new MissingField('notes');
      const said = shownSql(saidTest(claim.says));
      return select(
        `count(*) FILTER (${said}) AS said, count(*) AS noted`,
        where(figure.open ? 'all' : 'closed', 'closed', group),
      ).replace('FROM deals d\n', 'FROM deals d JOIN deal_words noted ON noted.deal = d.deal\n');
    }
    case 'campaign_conversion': {
      const kinds = { first: claim.campaigns, versus: 'direction' in claim ? (claim.versus ?? { all: [] }) : null };
      const everybody = 'all' in figure.group && figure.group.all.length === 0;
      const tests = [...eligible(figure), ...facets, ...(everybody ? [] : [group])];
      return withDefinitions(
        `-- ${figure.title.replaceAll('\n', ' ')}\n${leadsSql(kinds, related.campaigns, figure, tests, everybody && facets.length === 0)};`,
      );
    }
    case 'cost_per_win': {
      const { spend, brought } = spendSql(claim.campaigns, related.campaigns, figure);
      return select(`${spend} AS spend, count(*) AS wins`, where('won', 'closed', group, brought));
    }
    case 'belief':
      return `-- ${claim.statement.replaceAll('\n', ' ')}\n-- No data can answer this.`;
    default:
      return claim satisfies never;
  }
}

/** Where the values of a field stand: with the deals, with their people, or on the list of lost deals. */
function valuesOf(name: string, catalog: FieldCatalog, { losses }: Related): { value: string; join: string } {
  const field = catalog.find(name);
  if (field !== undefined) {
    const join = field.table === 'people' ? ' JOIN people p ON p.opportunity_id = d.opportunity_id' : '';
    return { value: columnSql(field), join };
  }
  const columns = lostDealColumns(name).filter((column) => losses?.columns.includes(column));
  if (columns.length === 0) return { value: identifier(name), join: '' };
  const listed = `SELECT opportunity_id, unnest([${columns.map(identifier).join(', ')}]) AS value FROM losses`;
  return { value: 'l.value', join: ` JOIN (${listed}) l ON l.opportunity_id = d.opportunity_id` };
}

/** The patterns that find a number in words are longer than all the rest of a query. */
export const readable: Place = (condition, field) =>
  field.stored === 'text' && ('at_least' in condition || 'at_most' in condition)
    ? rangeSql(field, condition.at_least, condition.at_most, namedSql)
    : undefined;

export const daysOf = (catalog: FieldCatalog): string =>
  catalog.find('cycle_days', 'deals') === undefined
    ? '(d.close_date - d.created_date)'
    : 'CAST(round(d.cycle_days) AS INTEGER)';

/** The deals that no figure counts: closed after the as-of date, or before they were created. */
export function eligible({ as_of, has }: Pick<CountedFigure, 'as_of' | 'has'>): string[] {
  const closed = "outcome IN ('won', 'lost')";
  return [
    ...(as_of !== null && has.close_date
      ? [`NOT coalesce(${closed} AND d.close_date > DATE ${literal(as_of)}, FALSE)`]
      : []),
    ...(has.close_date && has.created_date ? [`NOT coalesce(${closed} AND d.close_date < d.created_date, FALSE)`] : []),
  ];
}

/** Losses closed in one go and deals entered afterwards say nothing of how long anything took. */
export function timed({ untimed: { bulk, same_day } }: Pick<CountedFigure, 'untimed'>): string[] {
  const days = bulk.map(({ day }) => `DATE ${literal(day)}`).join(', ');
  return [
    ...(bulk.length === 0 ? [] : [`NOT coalesce(outcome = 'lost' AND d.close_date IN (${days}), FALSE)`]),
    ...(same_day === null ? [] : ["NOT coalesce(outcome IN ('won', 'lost') AND d.close_date = d.created_date, FALSE)"]),
  ];
}

/** Closed deals by the day they closed, cohorts by the day they were created; open deals are never windowed. */
export function windowed(
  { from, to }: Pick<CountedFigure, 'from' | 'to'>,
  among: Among,
  window: 'closed' | 'created',
): string[] {
  const day = window === 'closed' ? 'd.close_date' : 'd.created_date';
  const ends = [
    ...(from === null ? [] : [`${day} >= DATE ${literal(from)}`]),
    ...(to === null ? [] : [`${day} <= DATE ${literal(to)}`]),
  ];
  if (ends.length === 0) return [];
  return among === 'all' && window === 'closed' ? [`(outcome = 'open' OR (${ends.join(' AND ')}))`] : ends;
}
