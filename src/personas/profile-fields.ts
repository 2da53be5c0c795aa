import type { PersonaKind } from '../model/persona.ts';

export type FieldShape = 'text' | 'list';
export type ProfileField = { key: string; label: string; shape: FieldShape };

/** A group of fields, or one that is a single list itself. */
export type ProfileGroup = {
  key: string;
  title: string;
  fields: readonly ProfileField[] | FieldShape;
  /** Kinds that are offered it; others show it where it is filled. */
  kinds: readonly PersonaKind[];
};

const text = (key: string, label: string): ProfileField => ({ key, label, shape: 'text' });
const list = (key: string, label: string): ProfileField => ({ key, label, shape: 'list' });

const PEOPLE = ['buyer', 'user', 'customer-archetype'] as const satisfies readonly PersonaKind[];
const BUYERS = ['buyer', 'customer-archetype'] as const satisfies readonly PersonaKind[];
const EVERY_KIND = [...PEOPLE, 'ai-agent'] as const satisfies readonly PersonaKind[];

/** The quarters of the empathy map. */
export const EMPATHY = [text('says', 'Says'), text('thinks', 'Thinks'), text('does', 'Does'), text('feels', 'Feels')];

/** What can be written about a persona, in the order of the document. Every field is optional. */
export const PROFILE_GROUPS: readonly ProfileGroup[] = [
  { key: 'identity', title: 'Identity', kinds: EVERY_KIND, fields: [text('background', 'Background')] },
  {
    key: 'demographics',
    title: 'Demographics',
    kinds: PEOPLE,
    fields: [
      text('age', 'Age'),
      list('title', 'Job titles'),
      list('industry', 'Industries'),
      text('location', 'Location'),
    ],
  },
  {
    key: 'role',
    title: 'Role',
    kinds: PEOPLE,
    fields: [
      text('description', 'Description'),
      text('company_size', 'Company size'),
      text('scope', 'Scope'),
      text('budget_authority', 'Budget authority'),
      text('decision_authority', 'Decision authority'),
      text('committee_role', 'Role in the committee'),
    ],
  },
  {
    key: 'task',
    title: 'Task',
    kinds: ['ai-agent'],
    fields: [
      text('task', 'Task'),
      list('inputs', 'Inputs'),
      text('autonomy', 'Autonomy'),
      list('guardrails', 'Guardrails'),
      text('escalation', 'Escalation'),
    ],
  },
  {
    key: 'motivation',
    title: 'Motivation',
    kinds: PEOPLE,
    fields: [
      list('goals', 'Goals'),
      list('jobs_to_be_done', 'Jobs to be done'),
      list('pains', 'Pains'),
      list('trigger_events', 'Trigger events'),
      text('priority_use_case', 'Priority use case'),
    ],
  },
  {
    key: 'buying',
    title: 'Buying',
    kinds: BUYERS,
    fields: [
      list('journey', 'Journey'),
      text('how_they_decide', 'How they decide'),
      list('tried_before', 'Tried before'),
      list('objections_first', 'Objections at first'),
      list('objections_late', 'Objections late'),
      list('first_meeting_questions', 'Questions in the first meeting'),
      text('business_case_threshold', 'Business-case threshold'),
    ],
  },
  {
    key: 'messaging',
    title: 'Messaging',
    kinds: PEOPLE,
    fields: [
      text('value_proposition', 'Value proposition'),
      list('proof_points', 'Proof points'),
      list('customers_own_words', 'Customer’s own words'),
      list('quotes', 'Quotes'),
    ],
  },
  { key: 'channels_and_content', title: 'Channels and content', kinds: PEOPLE, fields: 'list' },
  {
    key: 'behaviour_and_technical_profile',
    title: 'Behaviour and technical profile',
    kinds: EVERY_KIND,
    fields: [text('workflows', 'Workflows'), list('tools', 'Tools'), text('comfort', 'Comfort')],
  },
  {
    key: 'expected_performance',
    title: 'Expected performance',
    kinds: BUYERS,
    fields: [text('conversion', 'Conversion'), text('cycle', 'Cycle'), text('size', 'Size')],
  },
  {
    key: 'empathy',
    title: 'Empathy',
    kinds: PEOPLE,
    fields: EMPATHY,
  },
];

/** Under it stands the id of the buyer persona that a user persona belongs to. */
export const LIVES_UNDER = 'lives_under';

/** Where pains and trigger events stand. */
export const PAINS = ['motivation', 'pains'] as const;
export const TRIGGERS = ['motivation', 'trigger_events'] as const;

/** Where the customer's own words stand. */
export const OWN_WORDS = ['messaging', 'customers_own_words'] as const;

/** Where stands what the persona says, as its owners imagine it. */
export const SAYS = ['empathy', 'says'] as const;
