import { readProfile } from './profile.ts';

type Profile = Readonly<Record<string, unknown>>;

/** What a field of a profile lists, a single text as one; null where somebody wrote it by hand in another form. */
export function profileItems(profile: Profile, [group, field]: readonly [string, string]): readonly string[] | null {
  const found = readProfile(profile, 'buyer')
    .flatMap(({ fields }) => fields)
    .find(({ path }) => path[0] === group && path[1] === field);
  // A group of another form is shown as one field.
  if (found === undefined || found.value.kind === 'other') return null;
  const { value } = found;
  return value.kind === 'list' ? value.items : value.kind === 'text' ? [value.text] : [];
}
