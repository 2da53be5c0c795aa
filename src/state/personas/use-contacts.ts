import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ConditionState } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import { type ContactRule, contactRules } from '../../personas/contact-rules.ts';
import { personasOf } from '../../project/schema.ts';
import { contactLabels, type LabelledDeals } from '../../tables/contact-labels.ts';
import { type ContactStates, contactStates } from '../../tables/contact-states.ts';
import { findRoleColumns } from '../../tables/role-sources.ts';
import { ruleCatalog } from '../fields/rule-catalog.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** The contact rules in force, in the order of the personas. */
export function useContactRules(): readonly ContactRule[] {
  const project = useChoices((state) => state.project);
  const warehouse = useChoices((state) => state.warehouse);
  return useMemo(() => {
    if (project === null) return [];
    return contactRules(personasOf(project), (field) => warehouse?.catalog.find(field)?.table === 'people');
  }, [project, warehouse]);
}

/** `title`: the field of people that holds titles; null where none does. */
export type Contacts = ContactStates & { title: string | null };

/**
 * Every person of the deals against the contact rules: two queries, and one to find the titles. Another order of the
 * same rules asks nothing, and until a changed rule is counted it stands as it was. `none` without people.
 */
export function useContacts(rules: readonly ContactRule[]): Asked<Contacts> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, when }) => ({ id, when }));
  const query = useQuery({
    queryKey: ['contacts', revision, sorted],
    enabled: warehouse?.related.people === true,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null) throw new Error('There is no data yet.');
      const { engine } = await session.analyst();
      const { title } = await findRoleColumns(engine, warehouse, { signal });
      const catalog = ruleCatalog(warehouse, 'people') ?? warehouse.catalog;
      const name = title?.table === 'people' ? title.name : null;
      const tests = sorted.map(({ when }) => when);
      const counted = await contactStates(engine, catalog, name, tests, { signal });
      return { ids: sorted.map(({ id }) => id), contacts: { ...counted, title: name } };
    },
  });
  const { data } = query;
  const arranged = useMemo(() => (data === undefined ? undefined : inOrder(data, rules)), [data, rules]);
  return asked({ data: arranged, error: query.error, fetchStatus: query.fetchStatus });
}

function inOrder(
  { ids, contacts }: { ids: readonly string[]; contacts: Contacts },
  rules: readonly ContactRule[],
): Contacts {
  const places = rules.map(({ id }) => ids.indexOf(id));
  const arrange = <R extends { states: readonly ConditionState[] }>(row: R): R => ({
    ...row,
    states: places.map((place) => row.states[place] ?? 'unknown'),
  });
  const missing = new Map(
    places.flatMap((place, index) => {
      const field = contacts.missing.get(place);
      return field === undefined ? [] : [[index, field] as const];
    }),
  );
  return { ...contacts, groups: contacts.groups.map(arrange), titles: contacts.titles.map(arrange), missing };
}

/** What the contact rules call the people of each deal, cell by cell: one query. `none` where there is nothing to hold against. */
export function useContactLabels(
  answer: ReportAnswer,
  choices: ViewChoices,
  rules: readonly ContactRule[],
): Asked<readonly LabelledDeals[]> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { warehouse, questions, settings } = answer;
  const tests = rules.map(({ when }) => when);
  const query = useQuery({
    queryKey: ['contact labels', revision, questions.conditions, settings, choices.facets, tests],
    enabled: warehouse.related.people && tests.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const { engine, analyst } = await session.analyst();
      const label = async (_facts: unknown, facets: readonly CodedFacet[]) => {
        const catalog = ruleCatalog(warehouse, 'people') ?? warehouse.catalog;
        return contactLabels(engine, catalog, tests, facets, { signal });
      };
      return analyst.withScope(warehouse, questions, choices.facets, settings, label, { signal });
    },
  });
  return asked(query);
}
