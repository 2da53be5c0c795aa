import type { PersonaKind } from '../model/persona.ts';
import { type FieldShape, LIVES_UNDER, PROFILE_GROUPS } from './profile-fields.ts';

export type ProfileValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** Written by hand into the file in a shape that this page does not edit. */
  | { kind: 'other'; json: string };

export type ShownField = {
  /** Group, then field; a group that is one list has no field. */
  path: readonly [string] | readonly [string, string];
  label: string;
  shape: FieldShape;
  value: ProfileValue;
};

export type ShownGroup = { key: string; title: string; fields: readonly ShownField[]; filled: boolean };

type Profile = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (key: string): string => {
  const spaced = key.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/**
 * The profile in the groups of its kind, filled or not, then whatever else the file holds: what somebody wrote under
 * another name is shown and kept.
 */
export function readProfile(profile: Profile, kind: PersonaKind): ShownGroup[] {
  const known = PROFILE_GROUPS.filter((group) => group.kinds.includes(kind) || Object.hasOwn(profile, group.key)).map(
    (group): ShownGroup => {
      const value = profile[group.key];
      const single = typeof group.fields === 'string';
      if (single || (value !== undefined && !isObject(value))) {
        return shown(group.key, group.title, [
          {
            path: [group.key],
            label: group.title,
            shape: single ? (group.fields as FieldShape) : 'text',
            value: shownValue(value),
          },
        ]);
      }
      const held = isObject(value) ? value : {};
      const fields = group.fields as Exclude<typeof group.fields, FieldShape>;
      const own = new Set(fields.map(({ key }) => key));
      const others = Object.keys(held).filter((key) => !own.has(key));
      return shown(group.key, group.title, [
        ...fields.map(
          ({ key, label, shape }): ShownField => ({
            path: [group.key, key],
            label,
            shape,
            value: shownValue(held[key]),
          }),
        ),
        ...others.map((key) => freeField([group.key, key], key, held[key])),
      ]);
    },
  );
  const names = new Set([LIVES_UNDER, ...PROFILE_GROUPS.map(({ key }) => key)]);
  const free = Object.keys(profile).filter((key) => !names.has(key));
  return [
    ...known,
    ...free.map((key) => {
      const value = profile[key];
      const fields = isObject(value)
        ? Object.keys(value).map((field) => freeField([key, field], field, value[field]))
        : [freeField([key], key, value)];
      return shown(key, words(key), fields);
    }),
  ];
}

const shown = (key: string, title: string, fields: readonly ShownField[]): ShownGroup => ({
  key,
  title,
  fields,
  filled: fields.some(({ value }) => value.kind !== 'empty'),
});

function freeField(path: ShownField['path'], key: string, given: unknown): ShownField {
  const value = shownValue(given);
  return { path, label: words(key), shape: value.kind === 'list' ? 'list' : 'text', value };
}

function shownValue(given: unknown): ProfileValue {
  if (given === undefined || given === null || given === '') return { kind: 'empty' };
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') {
    return { kind: 'text', text: String(given) };
  }
  if (Array.isArray(given) && given.every((item) => typeof item !== 'object')) {
    return given.length === 0 ? { kind: 'empty' } : { kind: 'list', items: given.map(String) };
  }
  return { kind: 'other', json: JSON.stringify(given, null, 2) };
}

/** The profile with one field written; an empty value takes the field away, and an empty group with it. */
export function writeProfile(profile: Profile, path: ShownField['path'], value: string | readonly string[]): Profile {
  const [group, field] = path;
  const cleaned =
    typeof value === 'string' ? value.trim() : value.map((item) => item.trim()).filter((item) => item !== '');
  if (field === undefined) return put(profile, group, cleaned);
  const held = profile[group];
  const changed = put(isObject(held) ? held : {}, field, cleaned);
  return put(profile, group, Object.keys(changed).length === 0 ? '' : changed);
}

function put(object: Profile, key: string, value: unknown): Profile {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
