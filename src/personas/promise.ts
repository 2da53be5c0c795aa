import type { Persona } from '../model/persona.ts';
import { isTerm } from '../model/terms.ts';
import { wordsOf } from '../model/words.ts';
import { LIVES_UNDER, PAINS } from './profile-fields.ts';
import { profileItems } from './profile-items.ts';
import { wordStem } from './word-stem.ts';

type Described = Pick<Persona, 'id' | 'name' | 'kind' | 'profile'>;

/** What the messages to a buyer promise: whole lines, with the field they stand in. */
export type PromisedLine = { text: string; from: string };

/** A promise and a pain that speak of the same things; the words are those of the pain. Whether one denies the other, a reader says. */
export type PromisedPain = { promise: PromisedLine; pain: string; shared: readonly string[] };

/** What a buyer is promised beside what hurts a user who lives under it. */
export type Promise<P extends Described = Described> = {
  buyer: P;
  user: P;
  promises: readonly PromisedLine[];
  pains: readonly string[];
  /** Pairs with words in common, those with most of them first. */
  pairs: readonly PromisedPain[];
  /** Pains whose words no promise uses. */
  unnamed: readonly string[];
};

const PROMISES = [
  { path: ['messaging', 'value_proposition'], from: 'Value proposition' },
  { path: ['messaging', 'proof_points'], from: 'Proof point' },
] as const;

/** Every user persona beside the buyer persona it lives under; with `of`, those in which it is either of the two. */
export function promisesIn<P extends Described>(personas: readonly P[], of?: string): Promise<P>[] {
  return personas.flatMap((user) => {
    if (user.kind !== 'user') return [];
    const buyer = personas.find(({ id }) => id === user.profile[LIVES_UNDER]);
    if (buyer === undefined || (of !== undefined && of !== user.id && of !== buyer.id)) return [];
    return [promiseOf(buyer, user)];
  });
}

function promiseOf<P extends Described>(buyer: P, user: P): Promise<P> {
  const promises = PROMISES.flatMap(({ path, from }) =>
    (profileItems(buyer.profile, path) ?? []).map((text): PromisedLine => ({ text, from })),
  );
  const pains = profileItems(user.profile, PAINS) ?? [];
  const pairs = pains
    .flatMap((pain) => promises.map((promise) => ({ promise, pain, shared: sharedWords(promise.text, pain) })))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length);
  return {
    buyer,
    user,
    promises,
    pains,
    pairs,
    unnamed: pains.filter((each) => !pairs.some(({ pain }) => pain === each)),
  };
}

/** Telling words of the second text of which the first has a form, in its order. */
function sharedWords(first: string, second: string): string[] {
  const known = new Set(tellingWords(first).map(wordStem));
  return [...new Set(tellingWords(second))].filter((word) => known.has(wordStem(word)));
}

const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => isTerm([word]));
