/** `all` is every closed deal; otherwise the last complete fiscal quarters ending by the as-of date. */
export type Window = 'all' | { quarters: number };

export type Facet = { field: string; in: readonly string[] };

/** A facet as the facts know it: a coded column and the codes that pass, or a table of the deals that pass. */
export type CodedFacet = { column: string; codes: readonly number[] } | { deals: string };
