import type { AskOptions, Engine } from '../engine/port.ts';
import type { Day } from '../model/quarter.ts';
import type { Rate } from '../model/rates.ts';
import type { TableName } from '../model/tables.ts';
import { countAsOne } from './as-one.ts';
import { createCampaignViews } from './campaigns.ts';
import { createTextView } from './deal-texts.ts';
import { keepLatestVersions } from './deal-versions.ts';
import { createDealsView, type JoinReport } from './deals-view.ts';
import { catalogOf, type FieldCatalog, type JoinedLookup, placeLookups } from './fields.ts';
import type { Related } from './filter-sql.ts';
import type { HeadStart } from './head-start.ts';
import { noteKeptApart } from './kept-apart.ts';
import { layCurrency, NO_CURRENCY, type WarehouseCurrency } from './lay-currency.ts';
import { OUTCOME_LABEL, type ValueMaps } from './lay-out.ts';
import { takeCorrections } from './left-out.ts';
import { type FileToLoad, type LoadedFile, loadFile } from './load-file.ts';
import type { LostDealTable } from './lost-deal-codes.ts';
import { mergeFiles } from './merge-files.ts';
import { mergeLookups } from './merge-lookups.ts';
import { createNumberMacros } from './number-macros.ts';
import { setAsideImpossible } from './observations.ts';
import { mapOutcomes, noteEndedStages, type OutcomeLabel, type PlaceLabels, sayingBest } from './outcomes.ts';
import type { RowChoices } from './row-choices.ts';

/** A file with what was decided about its place. */
export type SourceFile = {
  file: FileToLoad;
  table: TableName;
  values?: ValueMaps;
  /** For a lookup: its key column, and the field of deals that holds the same. */
  lookup?: { key: string; joins: string };
  /** Of its amounts, where a person says so. */
  currency?: string;
} & RowChoices;

/** Everything that is in the database, and what was learnt on the way. */
export type Warehouse = {
  files: readonly LoadedFile[];
  catalog: FieldCatalog;
  related: Related;
  outcome_labels: readonly OutcomeLabel[];
  /** The column of deals that says their outcome. */
  outcome_column: string | null;
  joins: readonly JoinReport[];
  lookups: readonly JoinedLookup[];
  currency: WarehouseCurrency;
  deals: number;
};

type BuildOptions = AskOptions & {
  onProgress?: (file: string, bytes: number) => void;
  /** Called once all files are read: until then the tables are what they were. */
  onReplace?: () => void;
  /** Readings of files that were begun before the files were planned, by the name of the file. */
  begun?: ((file: string) => HeadStart | undefined) | undefined;
  /** What other currencies are worth in the reporting one, and on which day open deals are valued. */
  rates?: readonly Rate[];
  as_of?: Day | null;
};

/** Loads every file and lays the canonical tables over them. Throws a readable Error. */
export async function buildWarehouse(
  engine: Engine,
  sources: readonly SourceFile[],
  place: PlaceLabels,
  reportingCurrency: string | null,
  options: BuildOptions = {},
): Promise<Warehouse> {
  const files = await loadFiles(engine, sources, options);
  options.signal?.throwIfAborted();
  options.onReplace?.();
  const merged = new Map<TableName, LoadedFile>();
  for (const table of ['deals', 'people', 'campaigns', 'touches', 'losses', 'notes', 'observations'] as const) {
    const rows = await mergeFiles(engine, table, files, sources, options);
    if (rows !== null) merged.set(table, rows);
  }
  const observations = merged.get('observations');
  if (observations !== undefined) {
    const impossible = await setAsideImpossible(engine, files, sources, options);
    merged.set('observations', { ...observations, rows: observations.rows - impossible });
  }
  const deals = merged.get('deals');
  if (deals !== undefined) {
    const earlier = await keepLatestVersions(engine, files, sources, options);
    const joined = await countAsOne(engine, files, sources, merged, options);
    merged.set('deals', { ...deals, rows: deals.rows - earlier - joined });
  }
  takeCorrections(files, sources);
  await noteKeptApart(engine, files, sources, options);
  return layTables(engine, files, merged, sources, place, reportingCurrency, options);
}

async function loadFiles(
  engine: Engine,
  sources: readonly SourceFile[],
  { signal, onProgress, begun }: BuildOptions,
): Promise<LoadedFile[]> {
  const files: LoadedFile[] = [];
  try {
    for (const [index, { file, table, values }] of sources.entries()) {
      const progress = (bytes: number) => onProgress?.(file.plan.file, bytes);
      const options = { signal, onProgress: progress, begun: begun?.(file.plan.file) };
      files.push(await loadFile(engine, file, `file_${index}`, table, values, options));
    }
  } catch (error) {
    for (const index of sources.keys()) await engine.run(`DROP TABLE IF EXISTS file_${index}`).catch(() => undefined);
    throw error;
  }
  return files;
}

async function layTables(
  engine: Engine,
  files: LoadedFile[],
  merged: ReadonlyMap<TableName, LoadedFile>,
  sources: readonly SourceFile[],
  place: PlaceLabels,
  reportingCurrency: string | null,
  options: BuildOptions,
): Promise<Warehouse> {
  const deals = merged.get('deals');
  const people = merged.get('people');
  const touches = merged.get('touches');
  const lookups = placeLookups(deals?.columns ?? [], await mergeLookups(engine, files, sources, options));
  const has = (file: LoadedFile | undefined, field: string) =>
    file?.columns.some((column) => column.name === field) ?? false;
  const link: Related['touches'] = has(touches, 'opportunity_id')
    ? 'by-deal'
    : has(touches, 'person_id') && has(people, 'person_id')
      ? 'by-person'
      : null;
  const related: Related = {
    people: has(people, 'opportunity_id') && has(deals, 'opportunity_id'),
    touches: link,
    campaigns: null,
    texts: false,
    losses: lostDealTable(merged.get('losses'), has(deals, 'opportunity_id')),
    observations: merged.get('observations')?.columns.map(({ name }) => name) ?? null,
  };
  const nothing = {
    outcome_labels: [],
    outcome_column: null,
    joins: [],
    lookups,
    currency: NO_CURRENCY,
    deals: 0,
  };
  if (deals === undefined) return { files, catalog: catalogOf(undefined, [], undefined), related, ...nothing };
  const { label, labels: outcome_labels } = await labelOutcomes(engine, deals, place, options);
  const campaigns = merged.get('campaigns');
  const money = { reporting: reportingCurrency, rates: options.rates ?? [], as_of: options.as_of ?? null };
  const laid = await layCurrency(engine, { files, said: sources, deals, campaigns, label }, money, options);
  const own = catalogOf(deals, [], undefined);
  await createNumberMacros(engine);
  const joins = await createDealsView(engine, lookups, own, label, laid.amount, options);
  const catalog = catalogOf(
    deals,
    lookups.filter((_, index) => joins[index]?.error === null),
    related.people ? people : undefined,
  );
  const reaches = has(deals, 'opportunity_id') && (link === 'by-deal' || has(people, 'opportunity_id'));
  const sourcesOfCampaigns = {
    deals,
    catalog,
    people,
    touches,
    link: reaches ? link : null,
    spend: laid.spend,
  };
  return {
    files,
    catalog,
    related: {
      ...related,
      texts: await createTextView(
        engine,
        { catalog, deals, notes: merged.get('notes'), losses: merged.get('losses') },
        options,
      ),
      campaigns:
        campaigns === undefined
          ? null
          : await createCampaignViews(engine, { campaigns, ...sourcesOfCampaigns }, options),
    },
    outcome_labels,
    outcome_column: label,
    joins,
    lookups,
    currency: laid.currency,
    deals: deals.rows,
  };
}

/** A pipeline without flags, or with flags that say nothing of losses, tells the outcome by its stage. */
async function labelOutcomes(
  engine: Engine,
  deals: LoadedFile,
  place: PlaceLabels,
  options: AskOptions,
): Promise<{ label: string | null; labels: OutcomeLabel[] }> {
  const columns = [OUTCOME_LABEL, 'stage'].filter((name) => deals.columns.some((column) => column.name === name));
  const placed = [];
  for (const label of columns) placed.push({ label, labels: await mapOutcomes(engine, label, place, options) });
  const best = sayingBest(placed);
  const stages = placed.find(({ label }) => label === 'stage' && best?.label !== label);
  await noteEndedStages(engine, stages?.labels ?? [], options);
  if (best === undefined) return { label: null, labels: await mapOutcomes(engine, null, place, options) };
  if (best !== placed.at(-1)) await mapOutcomes(engine, best.label, place, options);
  return best;
}

/** Lost deals speak where their rows name deals that are there to be named. */
function lostDealTable(losses: LoadedFile | undefined, named: boolean): LostDealTable | null {
  if (losses === undefined || !named || !losses.columns.some(({ name }) => name === 'opportunity_id')) return null;
  return { columns: losses.columns.map(({ name }) => name), null_words: losses.null_words };
}
