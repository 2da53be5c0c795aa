import type { Assumption, Claim } from '../model/claim.ts';
import { segmentOf } from '../model/claim.ts';
import { both, EVERY_DEAL, type Filter } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';

/** One assumption with the conditions that say which deals it speaks of. */
export type Asked = {
  persona: Persona | null;
  assumption: Assumption;
  /** Condition of persona and segment. */
  group: number;
  /** Condition of the other side; null: every deal known to be outside the group. */
  versus: number | null;
};

/** All conditions and fields that personas and assumptions need, each once. */
export type Questionnaire = {
  conditions: readonly Filter[];
  categories: readonly string[];
  members: ReadonlyMap<string, number>;
  /** In at least one persona. */
  accounted: number;
  asked: readonly Asked[];
};

/**
 * Numbers the conditions of a project. `fields` are further fields to count by, such as facets; `filters` further
 * conditions, found again by `conditionOf`.
 */
export function questionnaire(
  personas: readonly Persona[],
  portfolio: readonly Assumption[],
  fields: readonly string[] = [],
  filters: readonly Filter[] = [],
): Questionnaire {
  const conditions: Filter[] = [];
  const numbers = new Map<string, number>();
  const number = (filter: Filter): number => {
    const key = JSON.stringify(filter);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, conditions.length);
    return conditions.push(filter) - 1;
  };
  const members = new Map(personas.map((persona) => [persona.id, number(persona.membership)]));
  const accounted = number({ any: personas.map((persona) => persona.membership) });
  const ask = (persona: Persona | null, assumption: Assumption): Asked => {
    const { claim } = assumption;
    const versus = 'versus' in claim ? claim.versus : undefined;
    return {
      persona,
      assumption,
      group: number(both(persona?.membership ?? EVERY_DEAL, segmentOf(claim))),
      versus: versus === undefined ? null : number(versus),
    };
  };
  const asked = [
    ...personas.flatMap((persona) => persona.assumptions.map((assumption) => ask(persona, assumption))),
    ...portfolio.map((assumption) => ask(null, assumption)),
  ];
  for (const filter of filters) number(filter);
  const categories = [...new Set([...asked.flatMap(({ assumption }) => fieldOf(assumption.claim)), ...fields])];
  return { conditions, categories, members, accounted, asked };
}

/** Number of a condition that the questionnaire holds. */
export function conditionOf(questions: Questionnaire, filter: Filter): number {
  const key = JSON.stringify(filter);
  return questions.conditions.findIndex((condition) => JSON.stringify(condition) === key);
}

/** The field whose values a claim counts. */
export function fieldOf(claim: Claim): string[] {
  return 'field' in claim ? [claim.field] : [];
}
