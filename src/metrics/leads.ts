import { CONDITIONS_PER_MASK } from '../model/cell.ts';
import type { CodedFacet } from '../model/scope.ts';
import sql from './leads.sql?raw';
import { metric, type Question } from './metric.ts';

/** `arm` 0 is the claimed kind, 1 what it is held against; `membership` 1 in the group, 2 outside, 0 unknown. */
export const leads = metric('leads', sql, {
  arm: 'count',
  campaign_number: 'count',
  name: 'text',
  quarter: 'count',
  mature: 'count',
  membership: 'count',
  leads: 'count',
  won: 'count',
});

export type LeadsAsked = {
  /** Kinds of campaigns; a campaign of both is of the first. */
  kind: number;
  versus: number | null;
  /** Condition of persona and segment; null: everybody, leads without a deal too. */
  group: number | null;
};

/** Leads touched for the first time at least `days` before `cutOff` are mature. */
export function askLeads(
  facets: readonly CodedFacet[],
  { kind, versus, group }: LeadsAsked,
  course: { cut_off: string; days: number; fiscal_year_start: number },
): Question {
  const first = `k${kind}`;
  const state = group === null ? '3' : bits(group);
  return leads.ask(facets, [course.cut_off, course.days], {
    shift: String(course.fiscal_year_start === 1 ? -1 : 12 - course.fiscal_year_start),
    first,
    compared: versus === null ? first : `(${first} OR k${versus})`,
    everybody: group === null ? 'TRUE' : 'FALSE',
    inside: `(${state} & 1) = 1`,
    outside: `(${state} & 2) = 2`,
    scoped: facets.length === 0 ? 'TRUE' : 'count(owned.lead) > 0',
  });
}

/** The two bits of a condition in the masks of a cell. */
const bits = (condition: number): string =>
  `((owned.m${Math.floor(condition / CONDITIONS_PER_MASK)} >> ${2 * (condition % CONDITIONS_PER_MASK)}) & 3)`;
