import type { Engine } from '../../engine/port.ts';
import type { PlanFile } from '../../ingest/plan-file.ts';
import type { ProjectStorage, StoredFile } from '../../project/storage.ts';
import {
  type ImportComparison,
  type IncomingSource,
  previewImport,
  type WarehouseThere,
} from '../../tables/preview-import.ts';
import type { Contents, Held } from '../sitting/kept-project.ts';
import { today } from '../sitting/today.ts';
import type { Decided, IncomingFile, Proposal } from './incoming.ts';
import { type PlannedSource, placeBy, sourceFileOf } from './load-sources.ts';
import { planFiles, type ReadingProgress, shareOf } from './read-files.ts';
import { seenFiles } from './recognise-file.ts';
import { recallFile } from './remember-files.ts';
import { rowChoices } from './row-choices.ts';
import { tableFor } from './table-for.ts';
import { freeName, type TakenIn } from './take-in.ts';

type Here = {
  held: Held;
  decided: Decided;
  /** What is here, and what was looked at before. */
  known: readonly PlannedSource[];
  files: readonly PlannedSource[];
  warehouse: WarehouseThere;
  contents: readonly Contents[];
};

type Doors = { engine: () => Promise<Engine>; storage: ProjectStorage; plan?: PlanFile | undefined };
type Options = {
  signal: AbortSignal;
  onProgress: (progress: ReadingProgress) => void;
  /** Whether what the files look like says all that has to be known of them. */
  isEnough?: ((planned: readonly PlannedSource[]) => boolean) | undefined;
};

/** Looks at files beside those that are here, and says what importing them would do. Nothing is written. */
export async function proposeImport(
  doors: Doors,
  here: Here,
  taken: TakenIn,
  options: Options,
): Promise<Omit<Proposal, 'into'>> {
  const { held } = here;
  const sameAs = ({ sha256 }: StoredFile) => held.files.find((file) => file.sha256 === sha256)?.name ?? null;
  const fresh = taken.files.filter((file) => sameAs(file) === null);
  const names = held.files.map(({ name }) => name);
  const stored = fresh.map((file) => {
    const name = freeName(file.name, names);
    names.push(name);
    return { ...file, name };
  });
  const planned = await planIncoming(doors, here, { files: stored, bytes: taken.bytes }, options);
  const found = stored.map((file, index) => foundHere(here, file, fresh[index]?.name ?? file.name, planned[index]));
  const isPlain = options.isEnough?.(planned) === true;
  const comparisons = isPlain ? [] : await compareIncoming(doors, here, found, options);
  const looked = found.map((file, index) => ({ ...file, ...placeOf(file, here, comparisons[index] ?? null) }));
  const files = taken.files.map((file): IncomingFile => {
    const same_as = sameAs(file);
    const own = looked.find((each) => each.stored.sha256 === file.sha256);
    if (own !== undefined) return own;
    const nothing = {
      planned: null,
      table: null,
      before: null,
      replaceable: null,
      other_columns: null,
      comparison: null,
    };
    return { name: file.name, stored: file, same_as, ...nothing };
  });
  return { files, bytes: taken.bytes, held };
}

async function planIncoming(
  { storage, plan }: Doors,
  { held, decided, known, files, contents }: Here,
  { files: stored, bytes }: TakenIn,
  { signal, onProgress }: Options,
): Promise<PlannedSource[]> {
  const given = stored.flatMap(({ name, sha256 }) => {
    const blob = bytes.find((each) => each.sha256 === sha256)?.blob;
    return blob === undefined ? [] : [{ name, blob }];
  });
  const present = files.map(({ given: { name }, headers }) => ({ file: name, headers, on: importedOn(held, name) }));
  const progress = shareOf(given, (file, share) => onProgress({ doing: 'looking', file, share }));
  const project = { ...held.project, sources: [...held.project.sources, ...decided.sources] };
  const { planned } = await planFiles(project, [...contents, ...given], {
    signal,
    known,
    seen: seenFiles(held.project, present),
    recall: (headers) => recallFile(storage, headers),
    plan,
    onProgress: (file, bytes) => given.some(({ name }) => name === file) && progress(file, bytes),
  });
  return planned.slice(contents.length);
}

const importedOn = ({ files }: Held, name: string): string =>
  today(new Date(files.find((file) => file.name === name)?.imported_at ?? 0));

type Found = Omit<IncomingFile, 'comparison' | 'replaceable'>;

/** Which of the files that are here it belongs with. */
function foundHere({ files }: Here, stored: StoredFile, name: string, planned: PlannedSource | undefined): Found {
  const table = planned === undefined ? null : tableFor(planned);
  const before = files.findLast(
    (file) =>
      planned !== undefined && file.headers !== null && file.headers === planned.headers && tableFor(file) === table,
  );
  const namesake = files.find((file) => file.given.name === name);
  const columnsOf = (file: PlannedSource | undefined) => file?.planned.plan.columns.map((column) => column.name) ?? [];
  const [own, others] = [columnsOf(planned), columnsOf(namesake)];
  const added = own.filter((column) => !others.includes(column));
  const gone = others.filter((column) => !own.includes(column));
  const isOther = namesake !== undefined && others.length > 0 && added.length + gone.length > 0;
  return {
    name,
    stored,
    same_as: null,
    planned: planned ?? null,
    table,
    before: before?.given.name ?? null,
    other_columns: isOther && planned?.corrections === undefined ? { file: name, added, gone } : null,
  };
}

async function compareIncoming(
  { engine }: Doors,
  { files, warehouse, decided }: Here,
  found: readonly Found[],
  { signal, onProgress }: Options,
): Promise<(ImportComparison | null)[]> {
  const planned = found.flatMap((file) => file.planned ?? []);
  const sources = found.map((file): IncomingSource | null => {
    const source = file.planned === null ? undefined : sourceFileOf(file.planned);
    return source === undefined ? null : { ...source, before: file.before };
  });
  const taken = sources.filter((source) => source !== null);
  const choices = rowChoices(warehouse, files);
  const place = placeBy([...files, ...planned], decided.stages);
  const given = planned.map((file) => file.given);
  const compared = await previewImport(await engine(), { warehouse, choices, place }, taken, {
    signal,
    onProgress: shareOf(given, (file, share) => onProgress({ doing: 'loading', file, share })),
  });
  signal.throwIfAborted();
  return sources.map((source) => (source === null ? null : (compared[taken.indexOf(source)] ?? null)));
}

/**
 * A file takes the place of another of its name where every deal of that one is in it; where nothing tells rows apart a
 * person has to say whether the rows are the same ones again, or more of them.
 */
function placeOf(
  { name, table, before, planned }: Found,
  { files, warehouse }: Here,
  comparison: ImportComparison | null,
): Pick<IncomingFile, 'comparison' | 'replaceable'> {
  const namesake = files.find((file) => file.given.name === name);
  const isIdle = namesake !== undefined && !warehouse.files.some(({ file }) => file === name);
  if (isIdle) return { comparison, replaceable: { file: name, asked: false } };
  if (comparison === null || planned === null || planned.corrections !== undefined) {
    return { comparison, replaceable: null };
  }
  if (table !== 'lookup' && comparison.is_named) {
    const { vanished, rows, set_aside } = comparison;
    const isCorrected = files.some(({ corrections }) => corrections?.of === name);
    const isWhole = before === name && !isCorrected && vanished?.rows === 0 && rows.older === 0 && set_aside === 0;
    return { comparison, replaceable: isWhole ? { file: name, asked: false } : null };
  }
  const isAlike = namesake !== undefined && tableFor(namesake) === table;
  const file = isAlike ? name : before;
  return { comparison, replaceable: file === null ? null : { file, asked: true } };
}
