import { isJsonObject, type JsonObject } from './shapes.ts';

/** The version that this program writes. */
export const VERSION = 2;

/** Turns a file of version n into one of version n + 1. Pure, and blind to everything it does not rename. */
export type Migration = (file: JsonObject) => JsonObject;

/** Keyed by the version that a step starts from. A new version needs its step here and a fixture beside the tests. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Versions of personas, signatures and evidence came with 2. What an older file states was never published, and
  // nobody signed it: it is a draft, which is what a persona without versions is.
  1: (file) => file,
};

export type Migrated = { ok: true; file: JsonObject; migrated_from: number | null } | { ok: false; error: string };

/** Lifts a parsed project file to the current version, one step at a time; refuses what it cannot lift, unchanged. */
export function migrate(
  file: unknown,
  to = VERSION,
  steps: Readonly<Record<number, Migration>> = MIGRATIONS,
): Migrated {
  if (!isJsonObject(file) || file.kind !== 'persona-proof-project') {
    return refused('This is not a project file: it must be an object with "kind": "persona-proof-project".');
  }
  const from = file.version;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) {
    return refused(`The project file has no usable version: "version" must be a whole number from 1 to ${to}.`);
  }
  if (from > to) {
    return refused(
      `The project file is of version ${from}, and this program reads versions up to ${to}. Open it with a newer one; nothing was changed.`,
    );
  }
  let lifted = file;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (step === undefined) return refused(`Project files of version ${version} can no longer be read.`);
    lifted = { ...step(lifted), version: version + 1 };
  }
  return { ok: true, file: lifted, migrated_from: from === to ? null : from };
}

const refused = (error: string): Migrated => ({ ok: false, error });
