import { formatCount } from '../../../model/format.ts';
import type { Persona } from '../../../model/persona.ts';
import type { BriefSection } from '../../../personas/brief.ts';
import { OWN_WORDS } from '../../../personas/profile-fields.ts';
import { profileItems } from '../../../personas/profile-items.ts';
import type { PersonaWords } from '../../../state/words/read-words.ts';
import { unheardWords } from '../../../state/words/unheard-words.ts';

/** So many unheard words of the messages are named. */
const NAMED = 8;

/** The words to use and to avoid, as far as the notes on its deals can tell; `least` deals with notes are enough for that. */
export function wordSections(
  { profile, kind }: Pick<Persona, 'profile' | 'kind'>,
  words: PersonaWords | null,
  least: number,
): BriefSection[] {
  if (kind === 'ai-agent') return [];
  const noted = words?.noted ?? 0;
  const deals = `${formatCount(noted)} ${noted === 1 ? 'deal' : 'deals'} with notes`;
  const said = (text: string): string => {
    const use = words?.terms.find(({ term }) => term === text.trim());
    return use === undefined || noted === 0 ? text : `${text} (in ${formatCount(use.share.x)} of ${deals})`;
  };
  const unheard = words === null ? null : (unheardWords(words, least)?.unheard ?? null);
  return [
    {
      title: 'Words to use',
      items: (profileItems(profile, OWN_WORDS) ?? []).map(said),
      empty: 'Nobody wrote down the customer’s own words.',
    },
    {
      title: 'Words to avoid',
      items:
        unheard === null || unheard.length === 0
          ? []
          : [`${unheard.slice(0, NAMED).join(', ')}: in the messages, and in none of ${deals}`],
      empty:
        unheard !== null
          ? `None: each word of the messages is said in some of ${deals}, or nothing is written there.`
          : noted === 0
            ? 'There are no notes to hold the messages against.'
            : `${deals} are too few to tell; ${formatCount(least)} are needed.`,
    },
  ];
}
