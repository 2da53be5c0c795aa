import type { LinkCounts } from '../tables/join-report.ts';

/** What the rows of a file name in other tables, and how much of it is there. */
export const joinsJson = (links: readonly LinkCounts[], file: string) =>
  links.filter(({ files }) => files.includes(file)).map(joinJson);

const joinJson = (link: LinkCounts) => ({
  to: link.lookup ?? link.to,
  by: link.by,
  rows: link.rows,
  with_key: link.with_key,
  matched: link.matched,
  orphans: link.orphans,
  targets: link.targets,
  unreached: link.unreached,
  most_rows: link.most,
  median_rows: link.median,
  repeated_keys: link.repeated_keys,
  orphan_samples: link.samples,
  near_misses: link.near_misses.map(({ value, meant, rows, differs }) => ({ value, meant, rows, differs })),
});
