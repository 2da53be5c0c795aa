import { z } from 'zod';
import type { Persona } from '../model/persona.ts';
import { ratesOf } from '../model/rates.ts';
import type { SavedQuery } from '../model/saved-query.ts';
import { METHOD, SETTINGS, type Settings, STRICT } from '../model/settings.ts';
import { definitionChange } from './definition-changes.ts';
import { explainIssue, showPath } from './explain-issue.ts';
import { importEntry } from './import-log.ts';
import { findFault, lineOf } from './json-text.ts';
import { marketChange } from './market-change-schema.ts';
import { migrate, VERSION } from './migrations.ts';
import { assumption, persona } from './persona-schema.ts';
import { type StatedSettings, settings } from './settings-schema.ts';
import { anyJson, distinct, exactly, isJsonObject, label } from './shapes.ts';
import { source } from './source-schema.ts';

/** Far above any project of definitions and notes; a file of rows that was chosen by mistake is stopped here. */
export const LARGEST_FILE = 32 * 1024 * 1024;

const savedQuery: z.ZodType<SavedQuery> = exactly({
  name: label,
  sql: label,
} satisfies Record<keyof SavedQuery, z.ZodType>);

const project = exactly({
  kind: z.literal('persona-proof-project'),
  version: z.literal(VERSION),
  name: label.default('Untitled project'),
  settings: settings.default({}),
  sources: z.array(source).readonly().default([]),
  /** Files that were imported, in order. */
  imports: z.array(importEntry).readonly().optional(),
  personas: distinct(persona, 'id').default([]),
  assumptions: distinct(assumption, 'id').default([]),
  /** What was defined otherwise, and when, in order. */
  definition_changes: z.array(definitionChange).readonly().optional(),
  queries: distinct(savedQuery, 'name').optional(),
  market_changes: distinct(marketChange, 'id').optional(),
  // Kept whole for the screens that will write them.
  field_notes: z.array(anyJson).readonly().optional(),
  reviews: z.array(anyJson).readonly().optional(),
});

export type Project = z.infer<typeof project>;
export type StatedPersona = Project['personas'][number];

export function newProject(name: string): Project {
  return {
    kind: 'persona-proof-project',
    version: VERSION,
    name,
    settings: {},
    sources: [],
    personas: [],
    assumptions: [],
  };
}

/** The settings in force: what the project states over the defaults, down to single constants of the method. */
export function settingsOf(given: { settings: StatedSettings }): Settings {
  const { as_of, window, currency, rates, fiscal_year_start, method: stated = {} } = given.settings;
  const { minimum, tolerance: tolerances, checks, language, drift, quality, discovery, ...constants } = stated;
  return {
    ...(as_of === undefined ? {} : { as_of }),
    ...(currency === undefined ? {} : { currency }),
    ...(rates === undefined ? {} : { rates: ratesOf(rates) }),
    window: window ?? SETTINGS.window,
    fiscal_year_start: fiscal_year_start ?? SETTINGS.fiscal_year_start,
    method: {
      ...over(stated.strict === true ? { ...METHOD, ...STRICT } : METHOD, constants),
      minimum: over(METHOD.minimum, minimum),
      tolerance: over(METHOD.tolerance, tolerances),
      checks: over(METHOD.checks, checks),
      language: over(METHOD.language, language),
      drift: over(METHOD.drift, drift),
      quality: over(METHOD.quality, quality),
      discovery: over(METHOD.discovery, discovery),
    },
  };
}

function over<T extends object>(defaults: T, stated: Partial<T> = {}): T {
  const given = Object.entries(stated).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}

/** The project's personas as the rest of the program knows them. */
export const personasOf = (given: Project): Persona[] => [...given.personas];

export type ProjectReading =
  | {
      ok: true;
      project: Project /** Version of the file where it was older, else null. */;
      migrated_from: number | null;
    }
  | { ok: false; error: string };

/**
 * Reads a project file whole or not at all. The error is a sentence that names the place and what may stand there.
 */
export function readProject(bytes: string): ProjectReading {
  if (bytes.length > LARGEST_FILE) {
    return refused(
      `The project file is larger than ${LARGEST_FILE / 1024 / 1024} MB. A project file holds definitions, not rows.`,
    );
  }
  const file = bytes.startsWith('\uFEFF') ? bytes.slice(1) : bytes;
  if (file.trim() === '') return refused('The project file is empty.');
  const fault = findFault(file);
  if (fault)
    return refused(`The project file is not valid JSON at line ${fault.line}, column ${fault.column}: ${fault.what}.`);
  const given = JSON.parse(file);
  const migrated = migrate(given);
  if (!migrated.ok) return migrated;
  const parsed = project.safeParse(migrated.file, { error: explainIssue });
  if (parsed.success) return { ok: true, project: parsed.data, migrated_from: migrated.migrated_from };
  return refused(
    sentenceFor(parsed.error.issues, (path) => (isMoved(given, migrated.file, path) ? null : lineOf(file, path))),
  );
}

/**
 * The project as a file: keys in the order of the schema, names that people chose in alphabetical order, so that
 * equal projects are equal bytes. Throws where the project could not be read back.
 */
export function writeProject(given: Project): string {
  const parsed = project.safeParse(given, { error: explainIssue });
  if (!parsed.success) throw new Error(sentenceFor(parsed.error.issues, () => null));
  return `${JSON.stringify(parsed.data, sorted, 2)}\n`;
}

/** Objects without a prototype are the ones whose keys are data. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of entries) result[key] = entry;
  return result;
}

/** The first three problems, each with its place, and how many there are besides. */
function sentenceFor(issues: readonly z.core.$ZodIssue[], lineAt: (path: Path) => number | null): string {
  const problems = issues.slice(0, 3).map(({ path: steps, message }) => {
    const path = steps.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (path.length === 0) return `it ${message.replace(/\.$/, '')}.`;
    const line = lineAt(path);
    return `${showPath(path)}${line === null ? '' : ` (line ${line})`} ${message.replace(/\.$/, '')}.`;
  });
  const more = issues.length > problems.length ? ` Problems besides: ${issues.length - problems.length}.` : '';
  return `The project cannot be used: ${problems.join(' Also: ')}${more}`;
}

type Path = readonly (string | number)[];

/** Whether a migration put something else at this place, so that its line in the file is another one. */
function isMoved(given: unknown, lifted: unknown, path: Path): boolean {
  const at = (root: unknown): unknown =>
    path.reduce<unknown>(
      (value, step) => (isJsonObject(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined),
      root,
    );
  return !Object.is(at(given), at(lifted));
}

const refused = (error: string): { ok: false; error: string } => ({ ok: false, error });
