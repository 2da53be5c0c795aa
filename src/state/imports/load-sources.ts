import type { AskOptions, Engine } from '../../engine/port.ts';
import { guessOutcomes } from '../../ingest/guess-outcomes.ts';
import { type PlanFile, type PlannedFile, planFile } from '../../ingest/plan-file.ts';
import { whyUnreadable } from '../../ingest/why-unreadable.ts';
import type { Outcome } from '../../model/outcome.ts';
import { ratesOf } from '../../model/rates.ts';
import type { Project } from '../../project/schema.ts';
import { decisionsOf, labelsOf, mappedFieldsOf, type Source } from '../../project/source-schema.ts';
import type { HeadStart } from '../../tables/head-start.ts';
import type { LabelCount, PlaceLabels } from '../../tables/outcomes.ts';
import { buildWarehouse, type SourceFile, type Warehouse } from '../../tables/warehouse.ts';
import { headersOf } from './file-headers.ts';
import { sourceFor } from './match-source.ts';
import { type Corrections, findCorrected, planCorrections } from './plan-corrections.ts';
import { recognise, type SeenFile, seenFiles } from './recognise-file.ts';
import { tableFor } from './table-for.ts';

/** A file as it came. */
export type GivenFile = { name: string; blob: Blob };

/** A file with what was decided about it; `source` is undefined where the project does not name the file. */
export type PlannedSource = {
  given: GivenFile;
  source: Source | undefined;
  planned: PlannedFile;
  /** Fingerprint of the headers; null where there are none. */
  headers: string | null;
  /** The file with the same headers whose decisions it is read by, where its own name says nothing. */
  read_as: { file: string; on: string } | null;
  /** Present where it holds set-aside rows of another file again, corrected. */
  corrections?: Corrections;
};

export type PlanOptions = AskOptions & {
  onProgress?: (file: string, bytes: number) => void;
  /** Files that were planned before: the same contents read by the same decisions are not looked at again. */
  known?: readonly PlannedSource[];
  /** Files that were read before, where the project alone does not say. */
  seen?: readonly SeenFile[];
  /** What was decided in another project about a file with these headers. */
  recall?: (headers: string) => Promise<SeenFile | null>;
  /** Plans a file away from the page. */
  plan?: PlanFile | undefined;
  /** Hears how a large file is probably read, before it is certain. */
  onSketch?: ((file: PlannedSource) => void) | undefined;
};

type LoadOptions = AskOptions &
  Pick<PlanOptions, 'onProgress'> & {
    onReplace?: () => void;
    /** Readings of files that were begun before the files were planned, by the name of the file. */
    begun?: (file: string) => HeadStart | undefined;
  };

/** Decides, for each file, how it is read: the project's words first, guesses for the rest. */
export async function planSources(
  project: Project,
  files: readonly GivenFile[],
  options: PlanOptions = {},
): Promise<PlannedSource[]> {
  const { seen = seenFiles(project), recall } = options;
  const planned: PlannedSource[] = [];
  for (const given of files) {
    options.signal?.throwIfAborted();
    const looked = await headersOf(given.blob);
    const corrected = correctedBy(project, given, looked?.names ?? [], planned);
    if (corrected !== undefined) {
      planned.push(await planCorrected(project, given, corrected, options));
      continue;
    }
    const headers = looked?.digest ?? null;
    let { source, read_as } = recognise(project, given.name, headers, seen);
    const recalled = source === undefined && headers !== null ? await recall?.(headers) : null;
    if (recalled) ({ source, read_as } = recognise(project, given.name, headers, [recalled]));
    const looking = { given, source, headers, read_as };
    planned.push({ ...looking, planned: await planOnce(looking, options) });
  }
  return planned;
}

/** The file that was planned before and whose rows this one corrects, as the project says or as its headers do. */
function correctedBy(
  { sources }: Project,
  { name }: GivenFile,
  headers: readonly string[],
  planned: readonly PlannedSource[],
): PlannedSource | undefined {
  const source = sourceFor(sources, name);
  if (source === undefined) return findCorrected(name, headers, planned);
  return planned.find(({ given }) => given.name === source.corrects);
}

/** It belongs to the table of the other file and is an export of nothing by itself. */
async function planCorrected(
  { sources }: Project,
  given: GivenFile,
  base: PlannedSource,
  { signal, onProgress, known = [] }: PlanOptions,
): Promise<PlannedSource> {
  const own = sourceFor(sources, given.name);
  const { table = 'deals' as const, ...rest } = base.source ?? {};
  const join = 'key' in rest ? { key: rest.key, joins: rest.joins } : {};
  const source = own ?? ({ table, ...join, file: given.name, corrects: base.given.name } as Source);
  const same = known.find((file) => file.given.blob === given.blob && file.corrections?.base === base.planned);
  const progress = (bytes: number) => onProgress?.(given.name, bytes);
  const { planned, corrections } =
    same?.corrections === undefined
      ? await planCorrections(given, base, { signal, onProgress: progress })
      : { planned: same.planned, corrections: same.corrections };
  const headers = table === 'lookup' ? base.headers : null;
  return { given, source, headers, read_as: null, planned, corrections };
}

function planOnce(
  looking: Omit<PlannedSource, 'planned'>,
  { signal, onProgress, onSketch, known = [], plan = planFile }: PlanOptions,
): Promise<PlannedFile> | PlannedFile {
  const { given, source } = looking;
  const decisions = source === undefined ? undefined : decisionsOf(source);
  const same = known.find(
    (file) =>
      file.given.blob === given.blob && file.given.name === given.name && isDeepEqual(decidedOn(file), decisions),
  );
  if (same !== undefined) {
    onProgress?.(given.name, given.blob.size);
    return same.planned;
  }
  return plan(given.blob, given.name, decisions, {
    signal,
    onProgress: (bytes) => onProgress?.(given.name, bytes),
    onSketch: onSketch && ((sketch) => onSketch({ ...looking, planned: sketch })),
  });
}

const decidedOn = ({ source }: PlannedSource) => (source === undefined ? undefined : decisionsOf(source));
const isDeepEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Loads the planned files that have a place into the engine. */
export function loadSources(
  engine: Engine,
  project: Project,
  planned: readonly PlannedSource[],
  options: LoadOptions = {},
): Promise<Warehouse> {
  const sources = planned.flatMap((file) => sourceFileOf(file) ?? []);
  const { currency = null, as_of = null, rates } = project.settings;
  return buildWarehouse(engine, sources, placeBy(planned), currency, { ...options, as_of, rates: ratesOf(rates) });
}

/** A planned file as the tables take it; undefined where it fills none. */
export function sourceFileOf(file: PlannedSource): SourceFile | undefined {
  const table = tableFor(file);
  if (table === null) return undefined;
  const { source, planned, headers, corrections } = file;
  const values =
    source === undefined
      ? {}
      : Object.fromEntries(mappedFieldsOf(source).map((field) => [field, labelsOf(source, field) ?? {}]));
  const { told_apart_by, without_copies, without_vanished, as_one, apart, currency } = source ?? {};
  const said = currency === undefined ? {} : { currency };
  const rows = { headers, told_apart_by, without_copies, without_vanished, as_one, apart, ...said };
  const corrects = corrections === undefined ? {} : { corrects: { file: corrections.of, lines: corrections.lines } };
  const taken = { file: { ...planned, why: whyUnreadable }, values, ...rows, ...corrects };
  if (table !== 'lookup') return { ...taken, table };
  if (source?.table !== 'lookup') return undefined;
  return { ...taken, table, lookup: { key: source.key, joins: source.joins } };
}

/** What stage labels mean by what was decided about the first file of deals. */
export const placeBy = (planned: readonly PlannedSource[], also: Readonly<Record<string, string>> = {}): PlaceLabels =>
  placeWith({ ...outcomeLabels(planned), ...also });

function outcomeLabels(planned: readonly PlannedSource[]): Readonly<Record<string, string>> | undefined {
  for (const { source } of planned) {
    const labels = source === undefined ? undefined : labelsOf(source, 'outcome');
    if (labels !== undefined && source?.table === 'deals') return labels;
  }
  return undefined;
}

/** The labels a person has placed, and guesses for the rest unless `*` says what every other label is. */
export function placeWith(given: Readonly<Record<string, string>> | undefined): PlaceLabels {
  return (labels: readonly LabelCount[]) => {
    const stated = new Map(
      Object.entries(given ?? {}).map(([label, outcome]) => [label.trim().toLowerCase(), outcome]),
    );
    const rest = stated.get('*');
    const guessed = rest === undefined ? guessOutcomes(labels) : new Map<string, Outcome>();
    return new Map(
      labels.map(({ label }) => {
        const outcome =
          stated.get(label.trim().toLowerCase()) ?? (label === '' ? undefined : rest) ?? guessed.get(label);
        return [label, (outcome ?? 'unmapped') as Outcome];
      }),
    );
  };
}
