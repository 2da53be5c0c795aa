import { type Claim, comparedDeals, type Measure, segmentOf } from '../model/claim.ts';
import { type Filter, fieldsOf, tablesOf } from '../model/filter.ts';
import { digestOf, type Fingerprint, type Stands } from '../model/fingerprint.ts';
import type { Day } from '../model/quarter.ts';
import type { DefinitionChange } from './definition-changes.ts';
import { definitionsOf, keyOf } from './definitions.ts';
import type { Project } from './schema.ts';

type Asked = { persona: string | null; assumption: string };

/**
 * What a verdict rested on at the end of a day, or rests on now. Null where the assumption was not stated then, or is
 * not stated now: there is nothing to compare.
 */
export function fingerprintAt(project: Project, { persona, assumption }: Asked, day: Day | null): Fingerprint | null {
  const owner = project.personas.find(({ id }) => id === persona);
  const stated = (persona === null ? project.assumptions : (owner?.assumptions ?? [])).find(
    ({ id }) => id === assumption,
  );
  if (stated === undefined) return null;
  const fields = fieldsRead(project, stated.claim, owner?.membership);
  const now = definitionsOf(project, fields);
  const stood = (part: DefinitionChange['part'], ...of: string[]): { is: string | null; since: Day | null } => {
    const key = keyOf({ part, of });
    return stoodAt(project, key, now.get(key)?.is ?? null, day);
  };
  const claim = stood('claim', persona ?? '', assumption);
  if (claim.is === null) return null;
  const settings = MONEY_MEASURES.includes(stated.claim.measure) ? MONEY_SETTINGS : SETTINGS;
  return {
    claim: { is: claim.is, since: claim.since },
    membership:
      stated.claim.measure === 'coverage' ? everybody(project, stood) : known(stood('membership', persona ?? '')),
    mapping: Object.fromEntries(fields.map((field) => [field, known(stood('mapping', field))])),
    settings: Object.fromEntries(settings.map((name) => [name, known(stood('setting', name))])),
  };
}

const SETTINGS = ['window', 'fiscal_year_start', 'method'] as const;
const MONEY_MEASURES: readonly Measure[] = ['deal_size', 'deal_size_order', 'cost_per_win'];
const MONEY_SETTINGS = [...SETTINGS, 'currency', 'rates'] as const;

const known = ({ is, since }: { is: string | null; since: Day | null }): Stands => ({ is: is ?? '', since });

function stoodAt(
  { definition_changes: changes = [] }: Project,
  key: string,
  is: string | null,
  day: Day | null,
): { is: string | null; since: Day | null } {
  const own = changes.filter((change) => keyOf(change) === key);
  const until = day === null ? own : own.filter(({ on }) => on <= day);
  const next = own[until.length];
  return { is: next === undefined ? is : next.was, since: until.at(-1)?.on ?? null };
}

/** A claim about all personas rests on the rule of each of them. */
function everybody(
  { personas, definition_changes: changes = [] }: Project,
  stood: (part: 'membership', of: string) => { is: string | null; since: Day | null },
): Stands {
  const noted = changes.flatMap(({ part, of: [id = ''] }) => (part === 'membership' ? [id] : []));
  const each = [...new Set([...personas.map(({ id }) => id), ...noted])]
    .sort()
    .map((id) => ({ id, ...stood('membership', id) }));
  const there = each.filter(({ is }) => is !== null);
  const since = each.flatMap((one) => (one.since === null ? [] : [one.since])).sort();
  return { is: digestOf(there.map(({ id, is }) => [id, is])), since: since.at(-1) ?? null };
}

/** Fields and tables that decide which deals count and what they count for. */
function fieldsRead(project: Project, claim: Claim, membership: Filter | undefined): string[] {
  const rules = claim.measure === 'coverage' ? project.personas.map((persona) => persona.membership) : [membership];
  const filters = [...rules, segmentOf(claim), comparedDeals(claim)].filter((filter) => filter !== undefined);
  return [
    ...new Set([
      'outcome',
      'close_date',
      ...filters.flatMap(fieldsOf),
      ...filters.flatMap(tablesOf),
      ...('field' in claim ? [claim.field] : []),
      ...measured(claim),
    ]),
  ];
}

function measured({ measure }: Claim): string[] {
  switch (measure) {
    case 'time_to_close':
    case 'time_to_win':
    case 'duration_order':
      return ['created_date', 'cycle_days'];
    case 'conversion':
      return ['created_date'];
    case 'deal_size':
    case 'deal_size_order':
      return ['amount'];
    case 'cost_per_win':
    case 'campaign_conversion':
      return ['campaigns', 'touches'];
    case 'language':
      return ['notes', 'losses'];
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
    case 'top_category':
    case 'best_segment':
    case 'share':
    case 'coverage':
    case 'belief':
      return [];
    default:
      return measure satisfies never;
  }
}
