import { stateFilter } from '../assumptions/state-filter.ts';
import type { Filter } from '../model/filter.ts';

/** A rule over people as a sentence. */
export function peopleInWords(rule: Filter): string {
  if ('any' in rule && rule.any.length === 0) return 'There is no rule yet, so nobody is this persona.';
  if ('all' in rule && rule.all.length === 0) return 'Everybody is this persona.';
  return `People where ${stateFilter(rule)}.`;
}

/** A membership rule as a sentence. */
export function ruleInWords(rule: Filter): string {
  if ('any' in rule && rule.any.length === 0) return 'There is no rule yet, so no deal belongs to this persona.';
  if ('all' in rule && rule.all.length === 0) return 'Every deal belongs to this persona.';
  return `Deals where ${stateFilter(rule)}.`;
}
