/** How roles are told apart: by title, or by how senior a title is. */
export type RoleGrouping = 'title' | 'level';

/** What is asked of a role in a deal, or, without a role, of the deal. */
export const ROLE_FLAGS = [
  'present',
  'reached',
  'unreached',
  'signs',
  /** Among the people, or signing. */
  'involved',
  /** The signer of the deal is known; it is known whom marketing reached. */
  'signed',
  'engaged',
  /** The day of entering is known, or not; it lies before the deal was created. */
  'dated',
  'undated',
  'before',
  /** The amount of the deal is known. */
  'priced',
] as const;
export type RoleFlag = (typeof ROLE_FLAGS)[number];

/** Deals by a role in them and by the number of their people: what a figure about roles counts. */
export type RoleTest = {
  by: RoleGrouping;
  /** Null: deals, whoever is in them. */
  role: string | null;
  flags: readonly RoleFlag[];
  /** So many people, or from so many on. */
  people?: { least: number; open: boolean };
};
