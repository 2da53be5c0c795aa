/** A query that was run in this browser, and when. */
export type PastQuery = { sql: string; at: string };

const KEY = 'persona-proof.queries';
const MOST = 50;
/** A list of values that was pasted is no query to look for later. */
const LONGEST = 20_000;

/** Queries that were run in this browser, the newest first. They are kept beside the projects, not in one. */
export function pastQueries(): readonly PastQuery[] {
  const kept = attempt((storage) => JSON.parse(storage.getItem(KEY) ?? '[]') as unknown, []);
  return Array.isArray(kept) ? kept.filter(isPastQuery).slice(0, MOST) : [];
}

/** A query that is run again comes first again. */
export function rememberQuery(sql: string, at: string): readonly PastQuery[] {
  const earlier = pastQueries().filter((past) => past.sql !== sql);
  if (sql.length > LONGEST) return earlier;
  const kept = [{ sql, at }, ...earlier].slice(0, MOST);
  attempt((storage) => storage.setItem(KEY, JSON.stringify(kept)), undefined);
  return kept;
}

export function forgetQueries(): void {
  attempt((storage) => storage.removeItem(KEY), undefined);
}

/** Where storage is closed to the page, nothing is remembered. */
function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
  try {
    return work(localStorage);
  } catch {
    return otherwise;
  }
}

const isPastQuery = (entry: unknown): entry is PastQuery =>
  typeof entry === 'object' &&
  entry !== null &&
  'sql' in entry &&
  typeof entry.sql === 'string' &&
  'at' in entry &&
  typeof entry.at === 'string';
