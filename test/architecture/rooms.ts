/** Which room may import which; `room/file` opens one file of a room, `room (types)` its types alone. The table in src/README.md says the same. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  stats: [],
  ingest: ['model'],
  engine: ['model'],
  metrics: ['model'],
  ui: ['model'],
  tables: ['model', 'engine/port', 'engine/sql-text'],
  assumptions: ['model', 'metrics'],
  verdicts: ['model', 'assumptions', 'stats'],
  personas: ['model', 'assumptions'],
  review: ['model', 'assumptions', 'verdicts', 'personas'],
  project: ['model', 'ingest', 'assumptions', 'personas', 'review'],
  state: [
    'model',
    'ingest',
    'tables',
    'metrics',
    'assumptions',
    'stats',
    'verdicts',
    'personas',
    'review',
    'project',
    'engine/port',
  ],
  views: ['model', 'ui', 'state', 'assumptions', 'verdicts', 'personas', 'review', 'project', 'tables (types)'],
  app: ['everything'],
  cli: ['everything'],
};

/** Packages that only these rooms may import. */
export const ONE_DOOR: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/duckdb-wasm': ['engine'],
  'apache-arrow': ['engine'],
  papaparse: ['ingest'],
  zustand: ['state'],
  '@tanstack/react-query': ['state', 'app'],
  '@tremor/react': ['ui'],
  recharts: ['ui'],
  '@tanstack/react-table': ['ui'],
  '@tanstack/react-virtual': ['ui'],
  '@codemirror': ['ui'],
  '@lezer/highlight': ['ui'],
  zod: ['project'],
  idb: ['project'],
  '@stdlib': ['stats'],
  react: ['ui', 'views', 'state', 'app'],
};

export type Import = { from: string; to: string; types?: boolean };

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const stem = (file: string): string => file.replace(/^src\//, '').replace(/\.[^.]*$/, '');

/** What an import breaks, as a sentence; null where it is allowed. Files are paths from the project's root. */
export function trespass({ from, to, types = false }: Import): string | null {
  const room = roomOf(from);
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined) return `${from} stands in no known room.`;
  if (to.startsWith('src/')) {
    const target = roomOf(to);
    if (target === room || allowed.includes('everything') || allowed.includes(target)) return null;
    if (types && allowed.includes(`${target} (types)`)) return null;
    return allowed.includes(stem(to)) ? null : `${from} may not import ${to}.`;
  }
  const door = Object.keys(ONE_DOOR).find((name) => to === name || to.startsWith(`${name}/`));
  if (door === undefined || (ONE_DOOR[door] ?? []).includes(room)) return null;
  return `${from} may not import ${door}: only ${(ONE_DOOR[door] ?? []).join(' and ')} may.`;
}
