import { literal } from '../engine/sql-text.ts';
import type { Words } from '../model/terms.ts';
import type { Voice } from '../model/voice.ts';
import type { PanelBody } from './panel-sql.ts';
import { termsPattern } from './said-sql.ts';
import { WORDS_COLUMNS } from './term-counts.ts';

/** Whose deals: their name, and a condition on deals `d`. */
export type Spoken = { name: string; rule: string };

const says = (words: Words): string => `regexp_matches(n.words, ${literal(termsPattern([words.join(' ')]) ?? '$^')})`;

/** Deals with anything noted, as `n`. */
const notedStep = (voice: Voice, columns: readonly string[]): readonly [string, string] => [
  'noted',
  `SELECT ${['d.outcome', ...columns].join(', ')}, w.${WORDS_COLUMNS[voice]} AS words
  FROM counted d JOIN deal_words w ON w.deal = d.deal
  WHERE w.${WORDS_COLUMNS[voice]} IS NOT NULL`,
];

const NOTHING = 'SELECT NULL AS phrase FROM noted n WHERE FALSE';
const all = (parts: readonly string[]): string => (parts.length === 0 ? NOTHING : parts.join('\nUNION ALL\n'));

/** Won and lost deals that say each phrase, of those with such notes. */
export const sidesBody = (phrases: readonly Words[], voice: Voice): PanelBody => ({
  steps: [notedStep(voice, [])],
  query: all(
    phrases.map((words) => {
      const side = (outcome: string) =>
        `count(*) FILTER (n.outcome = '${outcome}' AND ${says(words)}) AS ${outcome}, count(*) FILTER (n.outcome = '${outcome}') AS ${outcome}_with_notes`;
      return `SELECT ${literal(words.join(' '))} AS phrase, ${side('won')}, ${side('lost')} FROM noted n`;
    }),
  ),
});

/** Deals of a persona that say each phrase, and others that are known not to be its own. */
export const besideOthersBody = (rule: string, phrases: readonly Words[], voice: Voice): PanelBody => ({
  steps: [notedStep(voice, [`(${rule}) AS own`])],
  query: all(
    phrases.map(
      (words) =>
        `SELECT ${literal(words.join(' '))} AS phrase, count(*) FILTER (n.own AND ${says(words)}) AS deals, count(*) FILTER (n.own) AS with_notes,
  count(*) FILTER (NOT n.own AND ${says(words)}) AS others, count(*) FILTER (NOT n.own) AS others_with_notes FROM noted n`,
    ),
  ),
});

const distinct = (phrases: readonly Words[]): Words[] => [
  ...new Map(phrases.map((words) => [words.join(' '), words] as const)).values(),
];

/** Deals of each persona that say each of its own phrases. */
export const personasBody = (
  personas: readonly (Spoken & { phrases: readonly Words[] })[],
  voice: Voice,
): PanelBody => ({
  steps: [
    notedStep(
      voice,
      personas.map(({ rule }, at) => `(${rule}) AS of_${at + 1}`),
    ),
  ],
  query: all(
    personas.flatMap(({ name, phrases }, at) =>
      distinct(phrases).map(
        (words) =>
          `SELECT ${literal(name)} AS persona, ${literal(words.join(' '))} AS phrase, count(*) FILTER (${says(words)}) AS deals, count(*) AS with_notes FROM noted n WHERE n.of_${at + 1}`,
      ),
    ),
  ),
});
