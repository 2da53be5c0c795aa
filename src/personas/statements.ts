import type { Assumption, Measure } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';
import type { StatementRef } from '../model/piece-of-evidence.ts';
import { sameText } from './evidence.ts';
import { readProfile } from './profile.ts';
import { itemsIn } from './profile-items.ts';

/** `tested`: it has a verdict. `testable`: deals could answer it. `belief`: nobody has said how they could. */
export type Standing = 'tested' | 'testable' | 'belief';

export type Statement = {
  ref: StatementRef;
  says: string;
  /** Assumptions that put it to the data. */
  put_by: readonly Assumption[];
  /** What deals could answer it with; null where nothing does. */
  measure: Measure | null;
};

/** Fields whose statements are about something that exports hold. Of the others a person has to say what could be counted. */
const ANSWERED_BY: Readonly<Record<string, Measure>> = {
  'demographics.title': 'share',
  'demographics.industry': 'share',
  'demographics.location': 'share',
  'role.company_size': 'share',
  'motivation.trigger_events': 'share',
  'buying.objections_first': 'top_category',
  'buying.objections_late': 'top_category',
  'messaging.customers_own_words': 'language',
  channels_and_content: 'share',
  'expected_performance.conversion': 'win_rate',
  'expected_performance.cycle': 'time_to_win',
  'expected_performance.size': 'deal_size',
};

/** Who the persona is called and drawn as states nothing about customers. */
const NO_STATEMENT = 'identity';

/** Everything that a persona states: assumptions and beliefs, then what its profile says and no assumption says again. */
export function statementsOf(persona: Pick<Persona, 'profile' | 'kind' | 'membership' | 'assumptions'>): Statement[] {
  const { assumptions, membership } = persona;
  const own = assumptions.map((assumption): Statement => {
    const { id, claim, statement } = assumption;
    const isBelief = claim.measure === 'belief';
    return {
      ref: { assumption: id },
      says: isBelief ? claim.statement : (statement ?? id),
      put_by: isBelief ? [] : [assumption],
      measure: isBelief ? null : claim.measure,
    };
  });
  return [
    ...own,
    ...profileStatements(persona).filter(({ put_by, says }) => put_by.length === 0 && !isRule(membership, says)),
  ];
}

/** What the profile says, item by item. */
export function profileStatements({
  profile,
  kind,
  assumptions,
}: Pick<Persona, 'profile' | 'kind' | 'assumptions'>): Statement[] {
  return readProfile(profile, kind)
    .filter(({ key }) => key !== NO_STATEMENT)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const path = field.path.join('.');
      return itemsIn(field).map((says): Statement => {
        const put_by = assumptions.filter((assumption) => puts(assumption, says));
        return { ref: { field: path, says }, says, put_by, measure: ANSWERED_BY[path] ?? null };
      });
    });
}

/** An assumption that quotes a statement of the profile puts it to the data. */
function puts({ claim, statement }: Assumption, says: string): boolean {
  if (claim.measure === 'belief') return false;
  if (statement !== undefined && sameText(statement, says)) return true;
  return claim.measure === 'language' && claim.says.some((term) => sameText(term, says));
}

/** What the rule itself demands is so by definition. */
export function isRule(rule: Filter, says: string): boolean {
  if ('all' in rule) return rule.all.some((part) => isRule(part, says));
  if ('any' in rule) return rule.any.some((part) => isRule(part, says));
  return 'in' in rule && rule.in.some((value) => sameText(String(value), says));
}

/** Without a verdict on any of its assumptions, because there are no data, a statement is not tested yet. */
export function standingOf({ put_by, measure }: Statement, isTested: (assumption: string) => boolean): Standing {
  if (put_by.some(({ id }) => isTested(id))) return 'tested';
  return put_by.length > 0 || measure !== null ? 'testable' : 'belief';
}
