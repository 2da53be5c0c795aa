import type { Assumption, Claim } from '../model/claim.ts';
import { comparedDeals, segmentOf } from '../model/claim.ts';
import { both, EVERY_DEAL, type Filter } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';
import { METHOD, type MethodSettings } from '../model/settings.ts';
import { bandedCategory } from '../model/size-band.ts';
import { sourceField } from '../model/source-family.ts';
import { type AskedCampaigns, numberCampaigns } from './campaign-questions.ts';
import { NO_DECISION } from './no-decision.ts';
import { type AskedTexts, numberTexts } from './text-questions.ts';

/** One assumption with the conditions that say which deals it speaks of. */
export type Asked = {
  persona: Persona | null;
  assumption: Assumption;
  /** Condition of persona and segment. */
  group: number;
  /** Condition of the other side; null: every deal known to be outside the group. */
  versus: number | null;
  /** Which campaigns it speaks of; null where it speaks of deals alone. */
  campaigns: AskedCampaigns | null;
  /** Which terms it looks for in what was noted; null where it looks for none. */
  texts: AskedTexts | null;
};

/** All conditions and fields that personas and assumptions need, each once. */
export type Questionnaire = {
  conditions: readonly Filter[];
  /** Filters over campaigns, found by their position. */
  campaigns: readonly Filter[];
  /** Kinds of campaigns that may have brought a deal; their conditions are numbered after the others. */
  brought: readonly number[];
  /** Terms that may be noted on a deal; their conditions follow, and after them one for the customer's own words. */
  said: readonly (readonly string[])[];
  categories: readonly string[];
  members: ReadonlyMap<string, number>;
  /** In at least one persona. */
  accounted: number;
  /** Conditions that say of a loss that it ended in no decision; asked where a win rate is claimed. */
  no_decision: readonly number[];
  /** Categories within which a comparison of win rates is made as well. */
  stratifiers: readonly string[];
  /** Categories by which the deals behind a win rate may have become others; asked where one is claimed. */
  mixed: readonly string[];
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
  method: Pick<MethodSettings, 'stratifiers' | 'mix_fields'> = METHOD,
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
  const ask = (persona: Persona | null, assumption: Assumption) => {
    const { claim } = assumption;
    const versus = comparedDeals(claim);
    return {
      persona,
      assumption,
      group: number(both(persona?.membership ?? EVERY_DEAL, segmentOf(claim))),
      versus: versus === undefined ? null : number(versus),
    };
  };
  const stated = [
    ...personas.flatMap((persona) => persona.assumptions.map((assumption) => ask(persona, assumption))),
    ...portfolio.map((assumption) => ask(null, assumption)),
  ];
  const claims = (...measures: Claim['measure'][]) =>
    stated.some(({ assumption }) => measures.includes(assumption.claim.measure));
  const no_decision = claims('win_rate') ? NO_DECISION.map(number) : [];
  const stratifiers = claims('win_rate_ratio', 'win_rate_order') ? method.stratifiers.map(bandedCategory) : [];
  const mixed = claims('win_rate') ? method.mix_fields.map(bandedCategory) : [];
  for (const filter of filters) number(filter);
  const { campaigns, brought, askedOf } = numberCampaigns(conditions.length);
  const inCampaigns = stated.map((each) => ({ ...each, campaigns: askedOf(each.assumption.claim) }));
  const texts = numberTexts(
    conditions.length + brought.length,
    stated.map(({ assumption }) => assumption.claim),
  );
  const asked = inCampaigns.map((each) => ({ ...each, texts: texts.askedOf(each.assumption.claim) }));
  const claimed = asked.flatMap(({ assumption }) => fieldOf(assumption.claim));
  const categories = [...new Set([...claimed, ...stratifiers, ...mixed, ...fields])];
  return {
    conditions,
    campaigns,
    brought,
    said: texts.said,
    categories,
    members,
    accounted,
    no_decision,
    stratifiers,
    mixed,
    asked,
  };
}

/** Number of a condition that the questionnaire holds. */
export function conditionOf(questions: Questionnaire, filter: Filter): number {
  const key = JSON.stringify(filter);
  return questions.conditions.findIndex((condition) => JSON.stringify(condition) === key);
}

/** The fields to count by; those that a claim counts also as other sources recorded them. */
export function categoriesOf({ categories, asked }: Questionnaire): string[] {
  const claimed = new Set(asked.flatMap(({ assumption }) => fieldOf(assumption.claim)));
  return categories.flatMap((field) =>
    claimed.has(field) ? [field, sourceField('voice', field), sourceField('losses', field)] : [field],
  );
}

/** The field whose values a claim counts. */
export function fieldOf(claim: Claim): string[] {
  return 'field' in claim ? [claim.field] : [];
}
