import type { Tool } from '../model/import-plan.ts';
import type { TableName } from '../model/tables.ts';
import { normaliseHeader } from './normalise-header.ts';
import { OWN_ALIASES } from './own-aliases.ts';

export type Alias = {
  field: string;
  /** Null: seen in no tool in particular. */
  tool: Tool | null;
  /** False for an alias that nobody has seen in an export: a suggestion, never applied alone. */
  seen: boolean;
};

/** Aliases of one table by the header as it stands, and by its normalised form. */
export type TableAliases = {
  exact: ReadonlyMap<string, readonly Alias[]>;
  normalised: ReadonlyMap<string, readonly Alias[]>;
  fields: ReadonlySet<string>;
};

export type AliasDictionary = Readonly<Record<Exclude<TableName, 'lookup'>, TableAliases>>;

const ENTITY: Readonly<Record<string, Exclude<TableName, 'lookup'>>> = {
  opportunity: 'deals',
  campaign: 'campaigns',
  campaign_touch: 'touches',
  lost_deal: 'losses',
};

/** The dictionary as it stands in header-aliases.json. */
export type AliasFile = {
  canonical: Record<string, Record<string, readonly { alias: string; tool: string; evidence: string }[]>>;
};

let loading: Promise<AliasDictionary> | undefined;

/** The dictionary, loaded when the first file is planned: it is too large for the first screen. */
export function loadAliases(): Promise<AliasDictionary> {
  loading ??= import('./header-aliases.json').then((module) => build(module.default));
  return loading;
}

/** Gives the dictionary beforehand, where modules cannot be loaded while the program runs. */
export function provideAliases(file: AliasFile): void {
  loading = Promise.resolve(build(file));
}

function build({ canonical }: AliasFile): AliasDictionary {
  const tables = {
    deals: empty(),
    people: empty(),
    campaigns: empty(),
    touches: empty(),
    losses: empty(),
    notes: empty(),
    observations: empty(),
  };
  for (const [entity, fields] of Object.entries(canonical)) {
    const table = tables[ENTITY[entity] as keyof typeof tables];
    for (const [field, aliases] of Object.entries(fields)) {
      for (const { alias, tool, evidence } of aliases) {
        add(table, alias, aliasOf(field, tool, evidence));
      }
    }
  }
  // People of a deal are described in the same words as people of a campaign.
  for (const field of ['person_id', 'person', 'email', 'account', 'opportunity_id']) {
    for (const { alias, tool, evidence } of canonical.campaign_touch?.[field] ?? []) {
      add(tables.people, alias, aliasOf(field, tool, evidence));
    }
  }
  for (const [name, fields] of Object.entries(OWN_ALIASES)) {
    const table = tables[name as keyof typeof tables];
    for (const [field, headers] of Object.entries(fields)) {
      table.fields.add(field);
      for (const header of headers) add(table, header, { field, tool: null, seen: true });
    }
  }
  for (const table of Object.values(tables)) {
    // The canonical names are the project's own, so a header spelled exactly so needs no evidence.
    for (const field of table.fields) push(table.exact, field, { field, tool: null, seen: true });
  }
  return tables;
}

const aliasOf = (field: string, tool: string, evidence: string): Alias => ({
  field,
  tool: tool === 'generic' ? null : (tool as Tool),
  seen: evidence !== 'E',
});

let known: { of: AliasDictionary; headers: ReadonlySet<string> } | undefined;

/** Every header of the dictionary as `normaliseHeader` spells it. */
export function knownHeaders(aliases: AliasDictionary): ReadonlySet<string> {
  if (known?.of !== aliases) {
    known = { of: aliases, headers: new Set(Object.values(aliases).flatMap((table) => [...table.normalised.keys()])) };
  }
  return known.headers;
}

type Building = { exact: Map<string, Alias[]>; normalised: Map<string, Alias[]>; fields: Set<string> };

const empty = (): Building => ({ exact: new Map(), normalised: new Map(), fields: new Set() });

function add(table: Building, header: string, alias: Alias): void {
  table.fields.add(alias.field);
  push(table.exact, header, alias);
  push(table.normalised, normaliseHeader(header), alias);
}

function push(map: Map<string, Alias[]>, key: string, alias: Alias): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [alias]);
  else if (!known.some((other) => other.field === alias.field && other.tool === alias.tool)) known.push(alias);
  else if (alias.seen)
    for (const other of known) if (other.field === alias.field && other.tool === alias.tool) other.seen = true;
}
