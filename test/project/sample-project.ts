import { readFileSync } from 'node:fs';
import { type Project, readProject } from '../../src/project/schema.ts';

export const FIXTURE = readFileSync(new URL('./fixtures/v2.json', import.meta.url), 'utf8');

export function read(text: string): Project {
  const reading = readProject(text);
  if (!reading.ok) throw new Error(reading.error);
  return reading.project;
}

export const fixture = (): Project => read(FIXTURE);

/** A project file with one persona, of which only the given parts matter. */
export const fileWith = (persona: { membership?: unknown; assumptions?: unknown }): string =>
  JSON.stringify(
    {
      kind: 'persona-proof-project',
      version: 2,
      personas: [{ id: 'it', name: 'IT', kind: 'buyer', membership: { all: [] }, ...persona }],
    },
    null,
    2,
  );

export const fileWithClaim = (claim: unknown): string => fileWith({ assumptions: [{ id: 'a', claim }] });
