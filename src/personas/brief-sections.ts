import type { Persona, PersonaKind } from '../model/persona.ts';
import type { BriefSection } from './brief.ts';
import { PAINS, TRIGGERS } from './profile-fields.ts';
import { profileItems } from './profile-items.ts';

/** A field in a section: its items each on a line, or after a lead in one line. */
type Part = { path: readonly [string, string]; lead?: string };
type Plan = { title: string; empty: string; parts: readonly Part[] };

const PEOPLE: readonly Plan[] = [
  {
    title: 'Who',
    empty: 'Nobody wrote who this is.',
    parts: [
      { path: ['role', 'description'] },
      { path: ['demographics', 'title'], lead: 'Titles' },
      { path: ['role', 'company_size'], lead: 'Company' },
      { path: ['demographics', 'industry'], lead: 'Industries' },
      { path: ['demographics', 'location'], lead: 'Where' },
    ],
  },
  {
    title: 'What they want',
    empty: 'Nobody wrote what they want.',
    parts: [{ path: ['motivation', 'goals'] }, { path: ['motivation', 'jobs_to_be_done'] }],
  },
  { title: 'What hurts', empty: 'Nobody wrote what hurts.', parts: [{ path: PAINS }] },
  { title: 'What triggers it', empty: 'Nobody wrote what makes them look.', parts: [{ path: TRIGGERS }] },
  {
    title: 'How they decide',
    empty: 'Nobody wrote how they decide.',
    parts: [
      { path: ['buying', 'how_they_decide'] },
      { path: ['role', 'decision_authority'], lead: 'Authority' },
      { path: ['role', 'budget_authority'], lead: 'Budget' },
      { path: ['role', 'committee_role'], lead: 'In the committee' },
      { path: ['buying', 'objections_first'], lead: 'Objection at first' },
    ],
  },
];

const AGENT: readonly Plan[] = [
  { title: 'Its task', empty: 'Nobody wrote what it is for.', parts: [{ path: ['task', 'task'] }] },
  { title: 'What it is given', empty: 'Nobody wrote what it reads.', parts: [{ path: ['task', 'inputs'] }] },
  {
    title: 'How far it may go',
    empty: 'Nobody wrote how far it may go.',
    parts: [{ path: ['task', 'autonomy'] }, { path: ['task', 'guardrails'] }],
  },
  { title: 'When it hands over', empty: 'Nobody wrote when it hands over.', parts: [{ path: ['task', 'escalation'] }] },
];

const PLANS: Record<PersonaKind, readonly Plan[]> = {
  buyer: PEOPLE,
  user: PEOPLE,
  'customer-archetype': PEOPLE,
  'ai-agent': AGENT,
};

/** What the profile says, in the few parts that one page has room for. */
export const briefSections = ({ profile, kind }: Pick<Persona, 'profile' | 'kind'>): BriefSection[] =>
  PLANS[kind].map(({ title, empty, parts }) => ({
    title,
    empty,
    items: parts.flatMap(({ path, lead }) => {
      const items = profileItems(profile, path) ?? [];
      if (lead === undefined || items.length === 0) return items;
      return [`${lead}: ${items.join(', ')}`];
    }),
  }));
