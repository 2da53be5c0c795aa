import { OUTCOMES } from '../../model/outcome.ts';
import type { DealSelection, ListedSource, Narrowing } from '../../state/deal-selection.ts';

/** Which deals the drawer shows, as the address says it. */
export type DealsAddress = { selection: DealSelection; narrowing: Narrowing };

const DEALS = 'deals';
const KEYS = [
  DEALS,
  ...['persona', 'assumption', 'side', 'outcome', 'value', 'nobody', 'field', 'label', 'source'].map(
    (key) => `${DEALS}.${key}`,
  ),
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
