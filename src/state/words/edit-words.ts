import type { ClaimOf } from '../../model/claim.ts';
import { addOwnWords } from '../../personas/own-words.ts';
import type { Project } from '../../project/schema.ts';
import { changeAssumptions, changePersona } from '../personas/edit-personas.ts';

/** Writes a phrase among the words that a persona's customers use; a profile that has no place for it stays as it is. */
export const addPhrase = (project: Project, persona: string, phrase: string): Project =>
  changePersona(project, persona, (stated) => ({
    ...stated,
    profile: addOwnWords(stated.profile, phrase) ?? stated.profile,
  }));

/** Adds a phrase to those that a claim says its customers use. */
export const addClaimedPhrase = (project: Project, persona: string, assumption: string, phrase: string): Project =>
  changeAssumptions(project, persona, (assumptions) =>
    assumptions.map((each) => {
      const { claim } = each;
      if (each.id !== assumption || claim.measure !== 'language') return each;
      const says: ClaimOf<'language'>['says'] = claim.says.includes(phrase) ? claim.says : [...claim.says, phrase];
      return { ...each, claim: { ...claim, says } };
    }),
  );
