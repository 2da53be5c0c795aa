import type { Filter } from '../model/filter.ts';
import { foldTitle, titleLevel } from '../model/job-title.ts';
import type { Persona } from '../model/persona.ts';
import { wordsOf } from '../model/words.ts';

/** A title as people write it, how many bear it, and how many of those no rule names. */
export type TitleCount = { title: string; contacts: number; free: number };

/** Titles that say the same role, with whole-word patterns that find them and words that keep others out. */
export type TitleCluster = {
  key: string;
  /** The most frequent spelling. */
  name: string;
  /** People whom no rule names. */
  contacts: number;
  titles: readonly TitleCount[];
  matches: readonly string[];
  excludes: readonly string[];
  /** Titles of other roles that the patterns find all the same. */
  strays: readonly TitleCount[];
};

/** How somebody holds a role, and where; not which. */
const QUALIFIERS = new Set(
  'senior sr junior jr deputy interim acting associate principal group global regional corporate international'.split(
    ' ',
  ),
);

const MOST_EXCLUDES = 4;

/** The role that a title names: its words whatever their order, without those that only grade it. An assistant is one, whomever they assist. */
export function roleOf(title: string): string {
  const words = foldTitle(title).split(' ');
  if (titleLevel(title) === 'Assistant or trainee') {
    return words.find((word) => titleLevel(word) === 'Assistant or trainee') ?? words.join(' ');
  }
  const telling = words.filter((word) => !QUALIFIERS.has(word));
  return [...new Set(telling.length === 0 ? words : telling)].sort().join(' ');
}

/** Roles among titles that no rule names, most people first. */
export function titleClusters(titles: readonly TitleCount[]): TitleCluster[] {
  const roles = new Map<string, TitleCount[]>();
  for (const count of titles) {
    const role = roleOf(count.title);
    if (role !== '') roles.set(role, [...(roles.get(role) ?? []), count]);
  }
  const clusters = [...roles].flatMap(([key, own]) => {
    const contacts = own.reduce((sum, { free }) => sum + free, 0);
    return contacts === 0 ? [] : [clusterOf(key, own, contacts, titles)];
  });
  return clusters.sort((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1));
}

function clusterOf(key: string, own: TitleCount[], contacts: number, all: readonly TitleCount[]): TitleCluster {
  const sorted = [...own].sort((a, b) => b.contacts - a.contacts || (a.title < b.title ? -1 : 1));
  // Whoever assists somebody is found by that word alone.
  const matches = titleLevel(key) === 'Assistant or trainee' ? [key] : patternsOf(sorted);
  const isOwn = new Set(own.map(({ title }) => title));
  const found = (count: TitleCount) =>
    !isOwn.has(count.title) && matches.some((pattern) => titleSays(count.title, pattern));
  const others = all.filter(found);
  const ownWords = new Set(own.flatMap(({ title }) => wordsOf(title)));
  const excludes = [
    ...new Set(
      others.flatMap(({ title }) => {
        const foreign = wordsOf(title).filter((word) => !ownWords.has(word));
        return foreign.find((word) => titleLevel(word) === 'Assistant or trainee') ?? [];
      }),
    ),
  ].slice(0, MOST_EXCLUDES);
  return {
    key,
    name: sorted[0]?.title ?? key,
    contacts,
    titles: sorted,
    matches,
    excludes,
    strays: others.filter(({ title }) => !excludes.some((word) => titleSays(title, word))),
  };
}

/** The fewest spellings that find all titles: "vp finance" finds "Senior VP Finance" too. */
function patternsOf(titles: readonly TitleCount[]): string[] {
  const spellings = titles.map(({ title }) => {
    const words = title.trim().toLowerCase().split(/\s+/u);
    while (words.length > 1 && QUALIFIERS.has(words[0]?.replace(/\W+$/, '') ?? '')) words.shift();
    return words.join(' ');
  });
  const kept: string[] = [];
  for (const spelling of [...new Set(spellings)].sort((a, b) => a.length - b.length)) {
    if (!kept.some((pattern) => titleSays(spelling, pattern))) kept.push(spelling);
  }
  return kept;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a title holds these words as whole words in order: the test that a rule makes. */
export function titleSays(title: string, pattern: string): boolean {
  const plain = (text: string) => [...text.trim().toLowerCase().split(/\s+/u).join(' ')];
  const [text, wanted] = [plain(title), plain(pattern)];
  if (wanted.length === 0) return false;
  return text.some((_, at) => {
    if (!wanted.every((sign, step) => text[at + step] === sign)) return false;
    return !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + wanted.length] ?? '');
  });
}

/** The persona whose membership names a title of the role, whatever column it reads; null where none or several do. */
export function personaOfTitles(
  { key }: Pick<TitleCluster, 'key'>,
  personas: readonly Pick<Persona, 'id' | 'membership'>[],
): string | null {
  const found = personas.filter(({ membership }) => namedWords(membership).some((words) => roleOf(words) === key));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function namedWords(filter: Filter): string[] {
  if ('in' in filter) return filter.in.map(String);
  if ('title_matches' in filter) return [...filter.title_matches];
  if ('has' in filter) return filter.where === undefined ? [] : namedWords(filter.where);
  if ('all' in filter || 'any' in filter) return ('all' in filter ? filter.all : filter.any).flatMap(namedWords);
  return [];
}
