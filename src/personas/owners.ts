import type { Owners, PersonaKind } from '../model/persona.ts';

export const TEAMS = ['sales', 'marketing'] as const satisfies readonly (keyof Owners)[];
export type Team = (typeof TEAMS)[number];

const isNamed = (name: string | undefined): name is string => name !== undefined && name.trim() !== '';

/** Teams that have named nobody. A persona is owned by both or is one team's opinion. */
export const teamsWithoutOwner = (owners: Owners): Team[] => TEAMS.filter((team) => !isNamed(owners[team]));

/** What is wrong with the owners, as a sentence; null where both are named. */
export function ownersMissing(owners: Owners): string | null {
  const teams = teamsWithoutOwner(owners);
  if (teams.length === 0) return null;
  return teams.length === 2 ? 'Nobody owns this persona yet.' : `Nobody in ${teams[0]} owns this persona yet.`;
}

/** "Petra Gristen (sales) and Mina Holvquist (marketing)"; empty where nobody is named. */
export function ownersInWords(owners: Owners): string {
  return TEAMS.flatMap((team) => (isNamed(owners[team]) ? [`${owners[team]} (${team})`] : [])).join(' and ');
}

export const KIND_WORDS: Record<PersonaKind, string> = {
  buyer: 'Buyer',
  user: 'User',
  'customer-archetype': 'Customer archetype',
  'ai-agent': 'AI agent',
};
