import type { Assumption } from '../model/claim.ts';
import type { Persona, PersonaVersion } from '../model/persona.ts';
import type { StatementEvidence } from '../model/piece-of-evidence.ts';
import type { SavedQuery } from '../model/saved-query.ts';
import type { Settings } from '../model/settings.ts';
import type { SaveState } from './autosave.ts';
import type { History } from './history.ts';
import type { ImportEntry } from './import-log.ts';
import type { PastQuery } from './past-queries.ts';
import type { Project } from './schema.ts';
import type { Source } from './source-schema.ts';
import type { ProjectEntry, ProjectState, Remembered, Snapshot, StoredFile } from './storage.ts';
import type { Role } from './writer-lock.ts';

/** `file`: in the project file, and so in the browser too. `browser`: in this browser only. `nowhere`: gone on reload. */
export type Place = 'file' | 'browser' | 'nowhere';

/** Keys of every member of a union, not only those that all members share. */
type KeysOf<T> = T extends unknown ? keyof T : never;
type Everywhere<T> = Readonly<Record<KeysOf<T>, Place>>;

/** Where each key is kept. A key that is added to one of these shapes and not to this table does not compile. */
export const KEPT = {
  project: {
    kind: 'file',
    version: 'file',
    name: 'file',
    settings: 'file',
    sources: 'file',
    imports: 'file',
    personas: 'file',
    assumptions: 'file',
    definition_changes: 'file',
    queries: 'file',
    market_changes: 'file',
    field_notes: 'file',
    reviews: 'file',
  } satisfies Everywhere<Project>,
  settings: {
    as_of: 'file',
    window: 'file',
    currency: 'file',
    rates: 'file',
    fiscal_year_start: 'file',
    method: 'file',
  } satisfies Everywhere<Settings>,
  source: {
    table: 'file',
    file: 'file',
    columns: 'file',
    values: 'file',
    dates: 'file',
    decimal: 'file',
    currency: 'file',
    dialect: 'file',
    header_line: 'file',
    below_header: 'file',
    footer: 'file',
    told_apart_by: 'file',
    without_copies: 'file',
    without_vanished: 'file',
    as_one: 'file',
    apart: 'file',
    corrects: 'file',
    key: 'file',
    joins: 'file',
  } satisfies Everywhere<Source>,
  import: {
    at: 'file',
    file: 'file',
    size: 'file',
    sha256: 'file',
    headers: 'file',
    table: 'file',
    rows: 'file',
    read_as: 'file',
  } satisfies Everywhere<ImportEntry>,
  persona: {
    id: 'file',
    name: 'file',
    kind: 'file',
    primary: 'file',
    owners: 'file',
    membership: 'file',
    contacts: 'file',
    profile: 'file',
    assumptions: 'file',
    picture: 'file',
    review_by: 'file',
    evidence: 'file',
    versions: 'file',
  } satisfies Everywhere<Persona>,
  persona_version: {
    number: 'file',
    published_on: 'file',
    reason: 'file',
    evidence: 'file',
    one_source: 'file',
    signed: 'file',
    content: 'file',
  } satisfies Everywhere<PersonaVersion>,
  evidence: {
    about: 'file',
    kind: 'file',
    on: 'file',
    strength: 'file',
    note: 'file',
    rows: 'file',
  } satisfies Everywhere<StatementEvidence>,
  assumption: {
    id: 'file',
    claim: 'file',
    statement: 'file',
    stated_on: 'file',
    stated_by: 'file',
  } satisfies Everywhere<Assumption>,
  query: { name: 'file', sql: 'file' } satisfies Everywhere<SavedQuery>,
  past_query: { sql: 'browser', at: 'browser' } satisfies Everywhere<PastQuery>,
  entry: {
    id: 'browser',
    name: 'file',
    sample: 'browser',
    revision: 'browser',
    saved_at: 'browser',
    sitting: 'browser',
  } satisfies Everywhere<ProjectEntry>,
  state: { text: 'file', files: 'browser' } satisfies Everywhere<ProjectState>,
  imported: {
    name: 'browser',
    size: 'browser',
    sha256: 'browser',
    imported_at: 'browser',
    decisions: 'browser',
  } satisfies Everywhere<StoredFile>,
  snapshot: {
    revision: 'browser',
    saved_at: 'browser',
    kept_at: 'browser',
    reason: 'browser',
  } satisfies Everywhere<Snapshot>,
  remembered: {
    headers: 'browser',
    file: 'browser',
    at: 'browser',
    source: 'browser',
  } satisfies Everywhere<Remembered>,
  history: { past: 'nowhere', present: 'file', future: 'nowhere' } satisfies Everywhere<History<Project>>,
  saving: {
    kind: 'nowhere',
    edit: 'nowhere',
    saved_at: 'browser',
    message: 'nowhere',
    retry_at: 'nowhere',
  } satisfies Everywhere<SaveState>,
  role: {
    writer: 'nowhere',
    reader: 'nowhere',
    'taken-over': 'nowhere',
    unguarded: 'nowhere',
  } satisfies Readonly<Record<Role, Place>>,
} as const;
