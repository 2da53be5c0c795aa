/** `all` is every closed deal; otherwise the last complete fiscal quarters ending by the as-of date. */
export type Window = 'all' | { quarters: number };

export type Facet = { field: string; in: readonly string[] };
