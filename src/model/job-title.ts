import { saysPhrase, wordsOf } from './words.ts';

/** Ways to write the same words of a title, longest first. */
const SAME: readonly (readonly [from: string, to: string])[] = [
  ['chief information security officer', 'ciso'],
  ['chief human resources officer', 'chro'],
  ['chief executive officer', 'ceo'],
  ['chief financial officer', 'cfo'],
  ['chief finance officer', 'cfo'],
  ['chief operating officer', 'coo'],
  ['chief operations officer', 'coo'],
  ['chief information officer', 'cio'],
  ['chief technology officer', 'cto'],
  ['chief technical officer', 'cto'],
  ['chief marketing officer', 'cmo'],
  ['chief revenue officer', 'cro'],
  ['chief product officer', 'cpo'],
  ['senior vice president', 'svp'],
  ['executive vice president', 'evp'],
  ['vice president', 'vp'],
  ['information technology', 'it'],
  ['human resources', 'hr'],
];

const FILLERS = new Set(['of', 'the']);

/** Seniority of a title, most senior first; what is none of them is `Other titles`. */
export const TITLE_LEVELS = [
  'Owner or head of company',
  'C-level',
  'VP',
  'Director',
  'Manager',
  'Assistant or trainee',
  'Other titles',
] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

const LEVEL_WORDS: readonly (readonly [TitleLevel, readonly string[]])[] = [
  // First, since such a title names the person who is assisted as well.
  ['Assistant or trainee', ['assistant', 'secretary', 'intern', 'trainee', 'student', 'apprentice']],
  [
    'Owner or head of company',
    ['owner', 'founder', 'cofounder', 'co founder', 'ceo', 'managing director', 'president'],
  ],
  ['C-level', ['cfo', 'coo', 'cio', 'cto', 'cmo', 'cro', 'cpo', 'chro', 'ciso', 'cso', 'cdo', 'cco', 'cao']],
  ['VP', ['vp', 'svp', 'evp', 'avp']],
  ['Director', ['director', 'head']],
  ['Manager', ['manager', 'supervisor', 'team lead', 'team leader']],
];

const OWNS_NO_COMPANY = ['product', 'process', 'data', 'service', 'system', 'application'];

/** The words of a title by which it is compared: "V.P., Finance" and "Vice President of Finance" are both "vp finance". */
export function foldTitle(title: string): string {
  // Single letters with dots are one abbreviation.
  const plain = title.replace(/(?<!\p{L})(\p{L})\./gu, '$1');
  let words = ` ${wordsOf(plain).join(' ')} `;
  for (const [from, to] of SAME) words = words.replaceAll(` ${from} `, ` ${to} `);
  return words
    .trim()
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

/** How senior a title is, told by its whole words: the assistant of a CIO is no CIO, the owner of a product owns no company. */
export function titleLevel(title: string): TitleLevel {
  const words = foldTitle(title).split(' ');
  const says = (phrase: string) => saysPhrase(words, phrase.split(' '));
  const level = LEVEL_WORDS.find(([, phrases]) => phrases.some(says))?.[0] ?? 'Other titles';
  if (level !== 'Owner or head of company' || !says('owner')) return level;
  return OWNS_NO_COMPANY.some(says) ? 'Other titles' : level;
}

const DECIDES = ['decision maker', 'decisionmaker', 'decider', 'economic buyer', 'signatory', 'signer', 'approver'];
const DENIES = ['non', 'not', 'no'];

/** Whether the part that a person plays in a deal is to decide it. */
export function decides(part: string): boolean {
  const words = wordsOf(part);
  const says = (phrase: string) => saysPhrase(words, phrase.split(' '));
  return DECIDES.some(says) && !DENIES.some(says);
}

/** Whether a mark such as "Yes" or "1" is set. */
export const isMarked = (text: string): boolean =>
  ['1', 'true', 'yes', 'y', 'x', 'primary'].includes(text.trim().toLowerCase());
