import { type RuleTally, tallyRules } from '../../../personas/tally-rules.ts';
import type { Contacts } from '../../../state/personas/use-contacts.ts';

export type ContactTally = RuleTally<'contacts'>;

export const contactTally = ({ groups }: Contacts, rules: number): ContactTally =>
  tallyRules(
    ['contacts'],
    rules,
    groups.map(({ states, contacts }) => ({ states, counts: { contacts } })),
  );
