import type { Persona } from '../model/persona.ts';
import { type ProfileValue, readProfile } from './profile.ts';

type Described = Pick<Persona, 'profile' | 'kind'>;

/** A field that personas are held beside each other by; the key is its path, as an address writes it. */
export type MapField = { key: string; label: string; group: string };

/** Shown until somebody chooses. */
const TOLD_FIRST: readonly string[] = [
  'role.description',
  'role.decision_authority',
  'motivation.goals',
  'motivation.pains',
  'motivation.trigger_events',
  'buying.how_they_decide',
  'messaging.value_proposition',
  'messaging.customers_own_words',
];

/** Every field that the kinds of these personas know or that one of them holds, in the order of the document. */
export function mapFields(personas: readonly Described[]): MapField[] {
  const found = new Map<string, MapField>();
  for (const { profile, kind } of personas) {
    for (const { title, fields } of readProfile(profile, kind)) {
      for (const { path, label } of fields) {
        const key = path.join('.');
        if (!found.has(key)) found.set(key, { key, label, group: title });
      }
    }
  }
  // Fields of one kind alone come last otherwise, apart from the rest of their group.
  const groups = [...new Set([...found.values()].map(({ group }) => group))];
  return groups.flatMap((group) => [...found.values()].filter((field) => field.group === group));
}

/** The fields to show: those chosen that are there, in the order of the document; without a choice the telling ones. */
export function chosenFields(fields: readonly MapField[], chosen: readonly string[] | null): MapField[] {
  const wanted = new Set(chosen ?? TOLD_FIRST);
  return fields.filter(({ key }) => wanted.has(key));
}

/** What a persona says in a field. */
export function fieldValue({ profile, kind }: Described, key: string): ProfileValue {
  const fields = readProfile(profile, kind).flatMap((group) => group.fields);
  return fields.find(({ path }) => path.join('.') === key)?.value ?? { kind: 'empty' };
}
