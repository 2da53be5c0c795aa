import { fieldLabel, stateFilter } from '../../assumptions/state-filter.ts';
import { ROLE_FLAGS, type RoleFlag, type RoleTest } from '../../model/role-test.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import { readRule } from '../../state/fields/read-rule.ts';

type OfRoles = Extract<DealSelection, { of: 'roles' | 'rule' }>;

/** Keys of the address after `deals.`. */
export const ROLE_KEYS = ['role', 'by', 'flag', 'people', 'rule'];

/** Reads which roles or which rule; null where a rule cannot be read. */
export function readRoles(query: URLSearchParams): OfRoles | null {
  const persona = query.has('deals.nobody') ? null : (query.get('deals.persona') ?? undefined);
  const whose = persona === undefined ? {} : { persona };
  const rule = query.get('deals.rule');
  if (rule !== null) {
    const read = readRule(rule);
    return read.ok ? { of: 'rule', ...whose, rule: read.rule } : null;
  }
  const labels = query.getAll('deals.label');
  const values = query.getAll('deals.field').map((field, index) => ({ field, label: labels[index] ?? '' }));
  return { of: 'roles', ...whose, test: readRoleTest(query), values };
}

export function writeRoles(query: URLSearchParams, selection: OfRoles): void {
  if (selection.persona === null) query.set('deals.nobody', 'yes');
  else if (selection.persona !== undefined) query.set('deals.persona', selection.persona);
  if (selection.of === 'rule') {
    query.set('deals.rule', JSON.stringify(selection.rule));
    return;
  }
  writeRoleTest(query, selection.test);
  for (const { field, label } of selection.values) {
    query.append('deals.field', field);
    query.append('deals.label', label);
  }
}

/** Reads `deals.role=CFO&deals.flag=signs&deals.people=5%2B`. */
function readRoleTest(query: URLSearchParams): RoleTest {
  const given = query.getAll('deals.flag');
  const people = /^(\d{1,4})(\+)?$/.exec(query.get('deals.people') ?? '');
  return {
    by: query.get('deals.by') === 'level' ? 'level' : 'title',
    role: query.get('deals.role'),
    flags: ROLE_FLAGS.filter((flag) => given.includes(flag)),
    ...(people === null ? {} : { people: { least: Number(people[1]), open: people[2] !== undefined } }),
  };
}

function writeRoleTest(query: URLSearchParams, { by, role, flags, people }: RoleTest): void {
  if (by === 'level') query.set('deals.by', by);
  if (role !== null) query.set('deals.role', role);
  for (const flag of flags) query.append('deals.flag', flag);
  if (people !== undefined) query.set('deals.people', `${people.least}${people.open ? '+' : ''}`);
}

const OF_ROLE: Record<RoleFlag, string> = {
  present: 'is among the people',
  reached: 'was reached by marketing',
  unreached: 'was not reached by marketing',
  signs: 'signs',
  involved: 'is among the people or signs',
  signed: 'the signer is known',
  engaged: 'it is known whom marketing reached',
  dated: 'entered on a known day',
  undated: 'entered on no known day',
  before: 'entered before the deal was created',
  priced: 'the amount is known',
};

const OF_THE_DEAL: readonly RoleFlag[] = ['signed', 'engaged', 'priced'];

const OF_DEAL: Partial<Record<RoleFlag, string>> = {
  present: 'people are listed with a title',
  reached: 'marketing reached somebody',
  unreached: 'marketing reached nobody',
};

/** What is asked of the deals, as a clause that can follow "deals where". */
export function rolesClause(selection: OfRoles): string {
  if (selection.of === 'rule') return stateFilter(selection.rule);
  const values = selection.values.map(
    ({ field, label }) => `${fieldLabel(field)} is ${label === '' ? 'blank' : label}`,
  );
  return [roleClause(selection.test), ...values].join(' and ');
}

function roleClause({ role, flags, people }: RoleTest): string {
  const ofDeal = (flag: RoleFlag) => OF_DEAL[flag] ?? OF_ROLE[flag];
  // What is known of the deal needs no subject.
  const own = flags.filter((flag) => role !== null && !OF_THE_DEAL.includes(flag));
  const rest = flags.filter((flag) => !own.includes(flag)).map(ofDeal);
  const parts = [
    ...(role === null || own.length === 0 ? [] : [`${role} ${own.map((flag) => OF_ROLE[flag]).join(' and ')}`]),
    ...rest,
    ...(people === undefined ? [] : [peopleWords(people)]),
  ];
  return parts.length === 0 ? 'it has closed' : parts.join(' and ');
}

/** "3 people", "5 or more people". */
export const peopleWords = ({ least, open }: { least: number; open: boolean }): string =>
  `${least}${open ? ' or more' : ''} ${least === 1 && !open ? 'person' : 'people'}`;
