/** A query that is kept in the project under a name of its own. */
export type SavedQuery = { name: string; sql: string };
