import type { Persona, PersonaContent, PersonaVersion } from '../model/persona.ts';
import type { PieceOfEvidence } from '../model/piece-of-evidence.ts';
import type { Day } from '../model/quarter.ts';
import { evidenceKinds } from './evidence.ts';
import { TEAMS, type Team } from './owners.ts';

/** What is written now, apart from what is only known about it. */
export function contentOf({
  name,
  kind,
  primary,
  owners,
  membership,
  contacts,
  profile,
  assumptions,
}: PersonaContent): PersonaContent {
  const content = { name, kind, owners, membership, profile, assumptions };
  return {
    ...content,
    ...(primary === undefined ? {} : { primary }),
    ...(contacts === undefined ? {} : { contacts }),
  };
}

export const lastVersion = ({ versions = [] }: Pick<Persona, 'versions'>): PersonaVersion | null =>
  versions.at(-1) ?? null;

type Publication = { on: Day; reason: string; evidence: readonly PieceOfEvidence[] };

/** The draft becomes the next version. Nobody has signed it yet. */
export function publish<P extends Persona>(persona: P, { on, reason, evidence }: Publication): P {
  const { versions = [] } = persona;
  const version: PersonaVersion = {
    number: versions.length + 1,
    published_on: on,
    reason: reason.trim(),
    evidence,
    one_source: evidenceKinds(evidence).length === 1,
    signed: {},
    content: contentOf(persona),
  };
  return { ...persona, versions: [...versions, version] };
}

/** The draft says again what a version says; what was published stays published. */
export function takeUp<P extends Persona>(persona: P, { content }: Pick<PersonaVersion, 'content'>): P {
  const { primary: _rank, ...rest } = persona;
  return { ...(rest as P), ...content };
}

/** The owner of a team signs the newest version, in the name that stands in it; without an owner nobody can. */
export function sign<P extends Persona>(persona: P, team: Team, on: Day): P {
  return changeLast(persona, (version) => {
    const name = version.content.owners[team]?.trim();
    return name ? { ...version, signed: { ...version.signed, [team]: { name, on } } } : version;
  });
}

export function withdraw<P extends Persona>(persona: P, team: Team): P {
  return changeLast(persona, (version) => {
    const { [team]: _signature, ...signed } = version.signed;
    return { ...version, signed };
  });
}

function changeLast<P extends Persona>(persona: P, change: (version: PersonaVersion) => PersonaVersion): P {
  const { versions = [] } = persona;
  return { ...persona, versions: versions.map((each, index) => (index === versions.length - 1 ? change(each) : each)) };
}

/** Teams whose owner has not signed a version. */
export const teamsUnsigned = ({ signed }: Pick<PersonaVersion, 'signed'>): Team[] =>
  TEAMS.filter((team) => signed[team] === undefined);
