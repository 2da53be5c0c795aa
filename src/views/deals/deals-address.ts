import { type DealIssue, ISSUE_KINDS } from '../../model/deal-issue.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import type { Quarter } from '../../model/quarter.ts';
import { VOICES } from '../../model/voice.ts';
import type { DealSelection, ListedSource, Narrowing } from '../../state/deals/deal-selection.ts';
import { readQuarter, writeQuarter } from '../../state/fields/view-choices.ts';
import { ROLE_KEYS, readRoles, writeRoles } from './role-address.ts';

/** Which deals the drawer shows, as the address says it. */
export type DealsAddress = { selection: DealSelection; narrowing: Narrowing };

const DEALS = 'deals';
const QUARTER = `${DEALS}.quarter`;
const ISSUE = ['issue', 'owner', 'reason', 'day'];
const KEYS = [
  DEALS,
  ...[
    'persona',
    'assumption',
    'side',
    'outcome',
    'value',
    'nobody',
    'both',
    'triggered',
    'quarter',
    'phrase',
    'voice',
    'field',
    'label',
    'source',
    ...ISSUE,
    ...ROLE_KEYS,
  ].map((key) => `${DEALS}.${key}`),
];

/** Reads `deals=assumption&deals.persona=cfo&deals.assumption=a-1`; null where the drawer is closed. */
export function readDeals(search: string): DealsAddress | null {
  const query = new URLSearchParams(search);
  const selection = readSelection(query);
  if (selection === null) return null;
  const value = query.get('deals.value');
  const outcome = [...OUTCOMES, 'closed' as const].find((each) => each === query.get('deals.outcome'));
  return {
    selection,
    narrowing: { ...(outcome === undefined ? {} : { outcome }), ...(value === null ? {} : { value }) },
  };
}

function readSelection(query: URLSearchParams): DealSelection | null {
  const persona = query.get('deals.persona');
  const assumption = query.get('deals.assumption');
  switch (query.get(DEALS)) {
    case 'all':
      return { of: 'all' };
    case 'persona':
      return { of: 'persona', persona };
    case 'segment': {
      const labels = query.getAll('deals.label');
      const values = query.getAll('deals.field').map((field, index) => ({ field, label: labels[index] ?? '' }));
      return values.length === 0 ? null : { of: 'segment', nobody: query.has('deals.nobody'), values };
    }
    case 'campaigns':
    case 'values': {
      const labels = query.getAll('deals.label');
      const values = query.getAll('deals.field').map((field, index) => ({ field, label: labels[index] ?? '' }));
      const of =
        query.get(DEALS) === 'campaigns'
          ? ({ of: 'campaigns', values } as const)
          : ({
              of: 'values',
              values,
              ...(query.has('deals.triggered') ? { triggered: true as const } : {}),
              ...closedIn(query),
            } as const);
      if (query.has('deals.nobody')) return { ...of, persona: null };
      return persona === null ? of : { ...of, persona };
    }
    case 'said': {
      const phrase = (query.get('deals.phrase') ?? '').split(' ').filter((word) => word !== '');
      const voice = VOICES.find((each) => each === query.get('deals.voice')) ?? 'everything';
      const whose = query.has('deals.nobody') ? { persona: null } : persona === null ? {} : { persona };
      return { of: 'said', ...whose, phrase, voice };
    }
    case 'roles':
    case 'rule':
      return readRoles(query);
    case 'classified': {
      const both = query.get('deals.both');
      const labels = query.getAll('deals.label');
      const values = query.getAll('deals.field').map((field, index) => ({ field, label: labels[index] ?? '' }));
      return { of: 'classified', persona, values, ...(both === null ? {} : { both }) };
    }
    case 'issue': {
      const issue = readIssue(query);
      return issue === null ? null : { of: 'issue', issue };
    }
    case 'assumption':
      if (assumption === null) return null;
      return {
        of: 'assumption',
        persona,
        assumption,
        side: query.get('deals.side') === 'versus' ? 'versus' : 'group',
        ...sourceIn(query.get('deals.source')),
      };
    default:
      return null;
  }
}

function closedIn(query: URLSearchParams): { closed_in?: readonly Quarter[] } {
  const quarters = query.getAll(QUARTER).flatMap((text) => readQuarter(text) ?? []);
  return quarters.length === 0 ? {} : { closed_in: quarters };
}

function readIssue(query: URLSearchParams): DealIssue | null {
  const kind = ISSUE_KINDS.find((each) => each === query.get('deals.issue'));
  if (kind === undefined) return null;
  const [owner, reason, day] = ['owner', 'reason', 'day'].map((key) => query.get(`deals.${key}`) ?? null);
  if (kind === 'one-reason') return owner && reason ? { kind, owner, reason } : null;
  // What is no day would be no SQL.
  if (kind === 'bulk-close') return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { kind, day } : null;
  return { kind };
}

const sourceIn = (text: string | null): { source?: ListedSource } =>
  text === 'voice' || text === 'losses' ? { source: text } : {};

/** The query with the drawer open on these deals; everything else in it stays. */
export function withDeals(search: string, { selection, narrowing }: DealsAddress): string {
  const query = cleared(search);
  query.set(DEALS, selection.of);
  if (selection.of === 'segment') {
    if (selection.nobody) query.set('deals.nobody', 'yes');
    for (const { field, label } of selection.values) {
      query.append('deals.field', field);
      query.append('deals.label', label);
    }
  } else if (selection.of === 'values' || selection.of === 'campaigns') {
    if (selection.persona === null) query.set('deals.nobody', 'yes');
    else if (selection.persona !== undefined) query.set('deals.persona', selection.persona);
    if (selection.of === 'values' && selection.triggered === true) query.set('deals.triggered', 'yes');
    const quarters = selection.of === 'values' ? (selection.closed_in ?? []) : [];
    for (const quarter of quarters) query.append(QUARTER, writeQuarter(quarter));
    for (const { field, label } of selection.values) {
      query.append('deals.field', field);
      query.append('deals.label', label);
    }
  } else if (selection.of === 'said') {
    if (selection.persona === null) query.set('deals.nobody', 'yes');
    else if (selection.persona !== undefined) query.set('deals.persona', selection.persona);
    if (selection.phrase.length > 0) query.set('deals.phrase', selection.phrase.join(' '));
    if (selection.voice !== 'everything') query.set('deals.voice', selection.voice);
  } else if (selection.of === 'roles' || selection.of === 'rule') {
    writeRoles(query, selection);
  } else if (selection.of === 'classified') {
    if (selection.persona !== null) query.set('deals.persona', selection.persona);
    if (selection.both !== undefined) query.set('deals.both', selection.both);
    for (const { field, label } of selection.values) {
      query.append('deals.field', field);
      query.append('deals.label', label);
    }
  } else if (selection.of === 'issue') {
    const { kind, ...rest } = selection.issue;
    query.set('deals.issue', kind);
    for (const [key, value] of Object.entries(rest)) query.set(`deals.${key}`, value);
  } else if (selection.of !== 'all' && selection.persona !== null) query.set('deals.persona', selection.persona);
  if (selection.of === 'assumption') {
    query.set('deals.assumption', selection.assumption);
    if (selection.side === 'versus') query.set('deals.side', 'versus');
    if (selection.source !== undefined) query.set('deals.source', selection.source);
  }
  if (narrowing.outcome !== undefined) query.set('deals.outcome', narrowing.outcome);
  if (narrowing.value !== undefined) query.set('deals.value', narrowing.value);
  return query.toString();
}

export const withoutDeals = (search: string): string => cleared(search).toString();

function cleared(search: string): URLSearchParams {
  const query = new URLSearchParams(search);
  for (const key of KEYS) query.delete(key);
  return query;
}
