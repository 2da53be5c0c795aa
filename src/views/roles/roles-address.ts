import type { Filter, RelatedTable } from '../../model/filter.ts';
import type { RoleGrouping } from '../../model/role-test.ts';

export const ROLE_MEASURES = ['authority', 'win_rate', 'deal_size'] as const;
export type RoleMeasure = (typeof ROLE_MEASURES)[number];

/** So many touches or people of a deal, up to a day of it; people may be narrowed to one title. */
export type Behaviour = {
  has: RelatedTable;
  at_least: number;
  before: 'created_date' | 'close_date' | null;
  title: string | null;
};

/** What the screen shows, as its address says it. */
export type RolesChoice = {
  /** A persona's id; null: deals of no persona; undefined: everybody's. */
  persona: string | null | undefined;
  by: RoleGrouping;
  measure: RoleMeasure;
  behaviour: Behaviour;
};

const MOST = 999;
const OWN = ['persona', 'nobody', 'by', 'measure', 'has', 'at_least', 'before', 'title'];

/** Reads `persona=cfo&by=level&measure=win_rate&has=people&at_least=2&before=any&title=CFO`. */
export function readRoles(search: string): RolesChoice {
  const query = new URLSearchParams(search);
  const least = Number(query.get('at_least') ?? 3);
  const before = query.get('before');
  return {
    persona: query.has('nobody') ? null : (query.get('persona') ?? undefined),
    by: query.get('by') === 'level' ? 'level' : 'title',
    measure: ROLE_MEASURES.find((each) => each === query.get('measure')) ?? 'authority',
    behaviour: {
      has: query.get('has') === 'people' ? 'people' : 'touches',
      at_least: Number.isInteger(least) && least >= 1 && least <= MOST ? least : 3,
      before: before === 'any' ? null : before === 'close_date' ? 'close_date' : 'created_date',
      title: query.get('title'),
    },
  };
}

/** The query with this choice in it; everything else stays. */
export function writeRoles({ persona, by, measure, behaviour }: RolesChoice, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of OWN) query.delete(key);
  if (persona === null) query.set('nobody', 'yes');
  else if (persona !== undefined) query.set('persona', persona);
  if (by !== 'title') query.set('by', by);
  if (measure !== 'authority') query.set('measure', measure);
  if (behaviour.has !== 'touches') query.set('has', behaviour.has);
  if (behaviour.at_least !== 3) query.set('at_least', String(behaviour.at_least));
  if (behaviour.before !== 'created_date') query.set('before', behaviour.before ?? 'any');
  if (behaviour.has === 'people' && behaviour.title !== null) query.set('title', behaviour.title);
  return query.toString();
}

/** The behaviour as a filter on deals; `field` is where people have their title. */
export function behaviourFilter({ has, at_least, before, title }: Behaviour, field: string | null): Filter {
  const where: { where?: Filter } =
    has === 'people' && title !== null && field !== null ? { where: { field, in: [title] } } : {};
  return { has, ...where, at_least, ...(before === null ? {} : { before }) };
}
