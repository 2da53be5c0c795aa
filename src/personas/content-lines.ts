import { stateClaim } from '../assumptions/state-claim.ts';
import type { Assumption } from '../model/claim.ts';
import { digestOf } from '../model/fingerprint.ts';
import type { PersonaContent } from '../model/persona.ts';
import { KIND_WORDS, TEAMS } from './owners.ts';
import { readProfile, type ShownField } from './profile.ts';
import { LIVES_UNDER } from './profile-fields.ts';
import { peopleInWords, ruleInWords } from './rule-words.ts';

/** One thing that a version says, in words. */
export type ContentLine = {
  /** The same thing in two versions has the same key. */
  key: string;
  group: string;
  label: string;
  items: readonly string[];
  /** Two lines of one key say the same where this is the same. */
  digest: string;
};

const WHO = 'Who this is';

/** Everything that a version says, in the order of the document; what is empty is left out. */
export function contentLines(content: PersonaContent, currency?: string): ContentLine[] {
  const { name, kind, primary = false, owners, membership, contacts, profile, assumptions } = content;
  const under = profile[LIVES_UNDER];
  const lines = [
    line('name', WHO, 'Name', [name]),
    line('kind', WHO, 'Kind', [KIND_WORDS[kind]]),
    line('primary', WHO, 'Primary', [primary ? 'Yes' : 'No']),
    ...TEAMS.map((team) => line(`owner ${team}`, WHO, `Owner in ${team}`, [owners[team] ?? ''])),
    line('lives under', WHO, 'Lives under', [typeof under === 'string' ? under : '']),
    line('membership', 'Membership', 'Rule', [ruleInWords(membership)], membership),
    line(
      'contacts',
      'Membership',
      'Rule for people',
      contacts === undefined ? [] : [peopleInWords(contacts)],
      contacts,
    ),
    ...assumptions.map((assumption) => assumptionLine(assumption, currency)),
    ...readProfile(profile, kind).flatMap(({ title, fields }) =>
      fields.map((field) => line(`profile ${field.path.join('.')}`, title, field.label, itemsOf(field))),
    ),
  ];
  return lines.filter(({ items }) => items.some((item) => item.trim() !== ''));
}

const line = (
  key: string,
  group: string,
  label: string,
  items: readonly string[],
  is: unknown = items,
): ContentLine => ({
  key,
  group,
  label,
  items,
  digest: digestOf(is),
});

function assumptionLine({ id, claim, statement, stated_by, stated_on }: Assumption, currency?: string): ContentLine {
  const isBelief = claim.measure === 'belief';
  const items = [
    claim.measure === 'belief' ? claim.statement : stateClaim(claim, currency),
    ...(statement === undefined ? [] : [`“${statement}”`]),
  ];
  const label = `${isBelief ? 'Belief' : 'Assumption'} ${id}`;
  return line(`assumption ${id}`, 'Assumptions and beliefs', label, items, [claim, statement, stated_by, stated_on]);
}

function itemsOf({ value }: ShownField): readonly string[] {
  switch (value.kind) {
    case 'empty':
      return [];
    case 'text':
      return [value.text];
    case 'list':
      return value.items;
    case 'other':
      return [value.json];
    default:
      return value satisfies never;
  }
}
