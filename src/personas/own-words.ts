import { writeProfile } from './profile.ts';
import { OWN_WORDS } from './profile-fields.ts';
import { profileItems } from './profile-items.ts';

type Profile = Readonly<Record<string, unknown>>;

/**
 * The profile with a phrase at the end of the customer's own words; null where somebody wrote those by hand in a form
 * that a phrase cannot be added to. A phrase that stands there already stays once.
 */
export function addOwnWords(profile: Profile, phrase: string): Profile | null {
  const items = profileItems(profile, OWN_WORDS);
  if (items === null) return null;
  const plain = (text: string) => text.trim().toLowerCase();
  if (items.some((item) => plain(item) === plain(phrase))) return profile;
  return writeProfile(profile, OWN_WORDS, [...items, phrase]);
}
