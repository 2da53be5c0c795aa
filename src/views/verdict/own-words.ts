import type { Persona } from '../../model/persona.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { sentenceCase } from './sentence-case.ts';
import { withoutRule } from './side-names.ts';

type Whose = Pick<Persona, 'name' | 'membership'> | null;

/** What was observed, for a place under the persona's own name: without that name and without its membership rule. */
export const ownHeadline = ({ headline, claim }: Pick<Verdict, 'headline' | 'claim'>, persona: Whose): string =>
  withoutRule(withoutPersona(headline, persona), claim, persona);

/** The sentence for the same place, without the claim and the verdict's word, which stand above it. */
export function ownSentence({ sentence, stated, label, claim }: Verdict, persona: Whose): string {
  const bare = withoutPersona(sentence, persona);
  const opening = `${sentenceCase(stated)}. ${label}. `;
  return withoutRule(bare.startsWith(opening) ? bare.slice(opening.length) : bare, claim, persona);
}

/** Texts of a verdict name the persona first. */
function withoutPersona(text: string, persona: Whose): string {
  const lead = persona === null ? '' : `${persona.name}: `;
  return sentenceCase(text.startsWith(lead) ? text.slice(lead.length) : text);
}
