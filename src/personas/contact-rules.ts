import type { Filter } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';

/** The rule by which people are of a persona; `own` where it was written for people, and not read out of the membership. */
export type ContactRule = { id: string; name: string; when: Filter; own: boolean };

export type RuledPersona = Pick<Persona, 'id' | 'name' | 'membership' | 'contacts'>;

/** Contact rules in the order of the personas; a persona without one is left out. */
export const contactRules = (
  personas: readonly RuledPersona[],
  isOfPeople: (field: string) => boolean,
): ContactRule[] =>
  personas.flatMap(({ id, name, membership, contacts }) => {
    const when = contacts ?? peopleConditions(membership, isOfPeople);
    return when === null ? [] : [{ id, name, when, own: contacts !== undefined }];
  });

/** What a membership asks of people; null where it asks nothing of them. A deal that is denied somebody names nobody. */
export function peopleConditions(filter: Filter, isOfPeople: (field: string) => boolean): Filter | null {
  if ('field' in filter) return isOfPeople(filter.field) && !isDenial(filter) ? filter : null;
  if ('has' in filter) return filter.has === 'people' ? (filter.where ?? null) : null;
  if ('not' in filter) return null;
  const parts = 'all' in filter ? filter.all : filter.any;
  const asked = parts.flatMap((part) => peopleConditions(part, isOfPeople) ?? []);
  const [only] = asked;
  if (only === undefined) return null;
  if (asked.length === 1) return only;
  return 'all' in filter ? { all: asked } : { any: asked };
}

const isDenial = (filter: Filter): boolean => 'not_in' in filter || ('is_known' in filter && !filter.is_known);

/** A rule that takes what the given words of a title name as well. */
export function withTitles(
  rule: Filter | null,
  field: string,
  matches: readonly string[],
  excludes: readonly string[],
): Filter {
  const added = {
    field,
    title_matches: matches,
    ...(excludes.length === 0 ? {} : { title_excludes: excludes }),
  };
  if (rule === null) return added;
  if ('title_matches' in rule && rule.field === field) {
    const joined = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
    const all = joined(rule.title_excludes ?? [], excludes);
    return {
      field,
      title_matches: joined(rule.title_matches, matches),
      ...(all.length === 0 ? {} : { title_excludes: all }),
    };
  }
  return 'any' in rule ? { any: [...rule.any, added] } : { any: [rule, added] };
}
