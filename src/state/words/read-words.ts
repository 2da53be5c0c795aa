import type { Span } from '../../assumptions/answers.ts';
import { isClosed } from '../../assumptions/ground.ts';
import { notedCells } from '../../assumptions/language-evidence.ts';
import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { noted as notedMetric } from '../../metrics/noted.ts';
import { type Facts, stateOf } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import type { Words } from '../../model/terms.ts';
import type { Voice } from '../../model/voice.ts';
import { type PersonaTerm, personaTerms } from '../../personas/persona-terms.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { countPhrases, countTerms, type NotedDeals, sumSaid } from '../../tables/term-counts.ts';
import { mostSaid, type TermUse, telling, termUse } from '../../verdicts/vocabulary.ts';

/** The deals that a screen counts, as its address narrows them. */
export type WordsScope = {
  facts: Facts;
  questions: Questionnaire;
  facets: readonly CodedFacet[];
  span: Span;
  settings: Settings;
};

/** Deals with anything noted on them, with notes of a rep, with the customer's own words. */
export type NotedBy = { deals: number; by_reps: number; by_customers: number };

/** Won and lost deals that say a phrase. */
export type SidePhrase = { words: Words; won: number; lost: number };

/** What won deals say beside what lost deals say. */
export type SpokenSides = {
  noted: Readonly<Record<'won' | 'lost' | 'open', NotedBy>>;
  /** Whose words the two sides are told apart by. */
  voice: Voice;
  /** What stands out on either side; nothing where one of them has no such notes. */
  won: readonly SidePhrase[];
  lost: readonly SidePhrase[];
  /** What is said most, on the two sides together. */
  most: readonly SidePhrase[];
};

/** How a persona's terms fare among its deals with notes. */
export type PersonaWords = { persona: string; noted: number; terms: readonly (PersonaTerm & TermUse)[] };

/** Closed deals by how they ended; null: open ones as well. */
export type SpokenOutcome = 'won' | 'lost' | 'closed' | null;

function cellsWhere(
  { facts, questions, span, settings }: WordsScope,
  group: { persona: string; state: 'in' | 'out' } | null,
  outcome: SpokenOutcome,
): number[] {
  const windowed = notedCells({ facts }, span, settings.fiscal_year_start);
  const condition = group === null ? undefined : questions.members.get(group.persona);
  if (group !== null && condition === undefined) return [];
  return facts.cells.flatMap((cell, index) => {
    const counts =
      windowed(cell) &&
      (outcome === null || cell.outcome === outcome || (outcome === 'closed' && isClosed(cell))) &&
      (group === null || condition === undefined || stateOf(cell, condition) === group.state);
    return counts ? [index] : [];
  });
}

/** The deals of the window, of a persona where one is named, with one outcome where one is. */
export function spokenCells(scope: WordsScope, persona: string | null, outcome: SpokenOutcome): number[] {
  return cellsWhere(scope, persona === null ? null : { persona, state: 'in' }, outcome);
}

/** A persona's deals, and all that are known not to be its own. */
export const personaDeals = (scope: WordsScope, persona: string, voice: Voice): NotedDeals => ({
  ours: cellsWhere(scope, { persona, state: 'in' }, null),
  rest: cellsWhere(scope, { persona, state: 'out' }, null),
  facets: scope.facets,
  voice,
});

/**
 * What tells won deals from lost ones, in two queries. Interviews are held after losses far more often than after wins,
 * so that everything together would tell how the words were taken down: the reps' notes are compared then.
 */
export async function readSides(
  engine: Engine,
  scope: WordsScope,
  { persona, voice }: { persona: string | null; voice: Voice },
  options: AskOptions = {},
): Promise<SpokenSides> {
  const question = notedMetric.ask(scope.facets);
  const rows = notedMetric.decode(await engine.columns(question.text, question.values, options));
  const sums = { won: nobody(), lost: nobody(), open: nobody() };
  const cells = new Set(spokenCells(scope, persona, null));
  for (const { cell, ...counted } of rows) {
    const outcome = scope.facts.cells[cell]?.outcome;
    if (outcome === undefined || outcome === 'unmapped' || !cells.has(cell)) continue;
    sums[outcome].deals += counted.deals;
    sums[outcome].by_reps += counted.by_reps;
    sums[outcome].by_customers += counted.by_customers;
  }
  const mixed = sums.won.by_customers + sums.lost.by_customers > 0 && sums.won.by_reps + sums.lost.by_reps > 0;
  const apart = voice === 'everything' && mixed ? 'reps' : voice;
  const { method } = scope.settings;
  const deals = {
    ours: spokenCells(scope, persona, 'won'),
    rest: spokenCells(scope, persona, 'lost'),
    facets: scope.facets,
    voice: apart,
  };
  const silent = heard(sums.won, apart) + heard(sums.lost, apart) === 0;
  const counts = silent ? [] : await countTerms(engine, deals, method.language.deals_each, options);
  const turned = counts.map(({ words, ours, rest }) => ({ words, ours: rest, rest: ours }));
  const compared = heard(sums.won, apart) > 0 && heard(sums.lost, apart) > 0;
  return {
    noted: sums,
    voice: apart,
    won: compared ? telling(counts, [], method).map(({ words, ours, rest }) => ({ words, won: ours, lost: rest })) : [],
    lost: compared
      ? telling(turned, [], method).map(({ words, ours, rest }) => ({ words, won: rest, lost: ours }))
      : [],
    most: mostSaid(counts).map(({ words, ours, rest }) => ({ words, won: ours, lost: rest })),
  };
}

const nobody = (): NotedBy => ({ deals: 0, by_reps: 0, by_customers: 0 });

/** Deals that speak in a voice. */
const heard = ({ deals, by_reps, by_customers }: NotedBy, voice: Voice): number =>
  voice === 'everything' ? deals : voice === 'reps' ? by_reps : by_customers;

/** The terms that a persona is described with and its claims name. */
export const termsOf = (persona: StatedPersona): PersonaTerm[] =>
  personaTerms(
    persona,
    persona.assumptions.flatMap(({ claim }) => (claim.measure === 'language' ? claim.says : [])),
    'A claim',
  );

/** How the terms of every persona fare among its own deals, in one query. */
export async function readPersonaWords(
  engine: Engine,
  scope: WordsScope,
  personas: readonly StatedPersona[],
  voice: Voice,
  options: AskOptions = {},
): Promise<PersonaWords[]> {
  const asked = personas.map((persona) => ({ persona, terms: termsOf(persona) }));
  const phrases = new Map(asked.flatMap(({ terms }) => terms.map(({ words }) => [words.join(' '), words] as const)));
  const places = new Map([...phrases.keys()].map((phrase, at) => [phrase, at]));
  const deals = { ours: spokenCells(scope, null, null), rest: [], facets: scope.facets, voice };
  const rows = await countPhrases(engine, deals, [...phrases.values()], options);
  return asked.map(({ persona, terms }) => {
    const { noted, said } = sumSaid(rows, spokenCells(scope, persona.id, null), phrases.size);
    return {
      persona: persona.id,
      noted,
      terms: terms.map((term) => {
        const x = said[places.get(term.words.join(' ')) ?? -1] ?? 0;
        return { ...term, ...termUse(x, noted, scope.settings.method) };
      }),
    };
  });
}
