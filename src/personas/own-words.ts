import { readProfile, writeProfile } from './profile.ts';
import { OWN_WORDS } from './profile-fields.ts';

type Profile = Readonly<Record<string, unknown>>;

/**
 * The profile with a phrase at the end of the customer's own words; null where somebody wrote those by hand in a form
 * that a phrase cannot be added to. A phrase that stands there already stays once.
 */
export function addOwnWords(profile: Profile, phrase: string): Profile | null {
  const field = readProfile(profile, 'buyer')
    .flatMap((group) => group.fields)
    .find(({ path }) => path[0] === OWN_WORDS[0] && path[1] === OWN_WORDS[1]);
  if (field === undefined || field.value.kind === 'other') return null;
  const { value } = field;
  const items = value.kind === 'list' ? value.items : value.kind === 'text' ? [value.text] : [];
  const plain = (text: string) => text.trim().toLowerCase();
  if (items.some((item) => plain(item) === plain(phrase))) return profile;
  return writeProfile(profile, OWN_WORDS, [...items, phrase]);
}
