import type { Claim } from '../model/claim.ts';

/** Conditions: one of the terms was noted on a deal; and the customer's own words were, whatever they are. */
export type AskedTexts = { said: number; voice: number };

/** Numbers from `first` on the conditions that deals say certain terms. */
export function numberTexts(
  first: number,
  claims: readonly Claim[],
): { said: readonly (readonly string[])[]; askedOf(claim: Claim): AskedTexts | null } {
  const said: (readonly string[])[] = [];
  for (const claim of claims) {
    if (claim.measure === 'language' && indexOf(said, claim.says) < 0) said.push(claim.says);
  }
  return {
    said,
    askedOf(claim) {
      if (claim.measure !== 'language') return null;
      return { said: first + indexOf(said, claim.says), voice: first + said.length };
    },
  };
}

const indexOf = (said: readonly (readonly string[])[], terms: readonly string[]): number =>
  said.findIndex((each) => JSON.stringify(each) === JSON.stringify(terms));
