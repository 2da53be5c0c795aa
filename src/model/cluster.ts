/** What units can share: the deals of one account, what one rep sold, one campaign, one day of closing, one author. */
export type ClusterKind = 'account' | 'owner' | 'campaign' | 'day' | 'author';

/** A column of the facts that says which deals belong together. Codes count from 0, the largest cluster first; −1 is blank. */
export type ClusterColumn = {
  by: ClusterKind;
  column: string;
  /** Conditions and counted fields that read the same words, and so are about these very clusters. */
  conditions: readonly number[];
  fields: readonly string[];
  /** What the largest clusters are called, by code; empty where the code is a day. */
  names: readonly string[];
};
