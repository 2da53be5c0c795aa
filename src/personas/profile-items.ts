import { readProfile, type ShownField } from './profile.ts';

type Profile = Readonly<Record<string, unknown>>;

/** What a field of a profile lists, a single text as one; null where somebody wrote it by hand in another form. */
export function profileItems(profile: Profile, path: ShownField['path']): readonly string[] | null {
  const found = readProfile(profile, 'buyer')
    .flatMap(({ fields }) => fields)
    .find((field) => field.path.join('.') === path.join('.'));
  // A group of another form is shown as one field.
  if (found === undefined || found.value.kind === 'other') return null;
  return itemsIn(found);
}

/** What stands in a field as separate statements; none where it is empty or of another form. */
export function itemsIn({ value }: Pick<ShownField, 'value'>): readonly string[] {
  return value.kind === 'list' ? value.items : value.kind === 'text' ? [value.text] : [];
}
