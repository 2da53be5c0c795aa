import type { Assumption, Claim } from '../../model/claim.ts';
import type { Persona } from '../../model/persona.ts';
import { putEvidence } from '../../personas/evidence.ts';
import type { Project, StatedPersona } from '../../project/schema.ts';

/** Every id of an assumption in the project: addresses and lists of deals tell them apart by it. */
export const assumptionIds = (project: Project): string[] => [
  ...project.personas.flatMap(({ assumptions }) => assumptions.map(({ id }) => id)),
  ...project.assumptions.map(({ id }) => id),
];

export const addPersona = (project: Project, persona: Persona): Project => ({
  ...project,
  personas: [...project.personas, persona],
});

export const removePersona = (project: Project, id: string): Project => ({
  ...project,
  personas: project.personas.filter((persona) => persona.id !== id),
});

export const changePersona = (
  project: Project,
  id: string,
  change: (persona: StatedPersona) => StatedPersona,
): Project => ({
  ...project,
  personas: project.personas.map((persona) => (persona.id === id ? change(persona) : persona)),
});

/** Moves a persona up (−1) or down (1) in the order that decides which of several rules names a record. */
export function movePersona(project: Project, id: string, by: -1 | 1): Project {
  const from = project.personas.findIndex((persona) => persona.id === id);
  const to = from + by;
  const [one, other] = [project.personas[from], project.personas[to]];
  if (one === undefined || other === undefined) return project;
  return { ...project, personas: project.personas.with(from, other).with(to, one) };
}

type Assumptions = readonly Assumption[];

/** Changes the statements of a persona, or with null those about all personas together. */
export function changeAssumptions(
  project: Project,
  persona: string | null,
  change: (assumptions: Assumptions) => Assumptions,
): Project {
  if (persona === null) return { ...project, assumptions: change(project.assumptions) };
  return changePersona(project, persona, (stated) => ({ ...stated, assumptions: change(stated.assumptions) }));
}

/** Puts a statement in the place of the one with its id, or at the end. */
export function putAssumption(project: Project, persona: string | null, assumption: Assumption): Project {
  return changeAssumptions(project, persona, (assumptions) =>
    assumptions.some(({ id }) => id === assumption.id)
      ? assumptions.map((each) => (each.id === assumption.id ? assumption : each))
      : [...assumptions, assumption],
  );
}

export function removeAssumption(project: Project, persona: string | null, id: string): Project {
  const without = changeAssumptions(project, persona, (assumptions) => assumptions.filter((each) => each.id !== id));
  // The id can be given again, and what spoke for one statement says nothing of another.
  return persona === null
    ? without
    : changePersona(without, persona, (stated) => putEvidence(stated, { assumption: id }, []));
}

/** A claim with who states it and when; what nobody wrote is left out. */
export function statedAssumption(
  id: string,
  claim: Claim,
  words: { statement: string; stated_by: string; stated_on: string },
): Assumption {
  const written = Object.entries(words).filter(([, text]) => text.trim() !== '');
  return { id, claim, ...Object.fromEntries(written.map(([key, text]) => [key, text.trim()])) };
}
