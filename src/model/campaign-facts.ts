/** What is known about the campaigns in the engine, apart from their counts. */
export type CampaignFacts = {
  /** Number of a kind of campaigns → the field that their file lacks. */
  missing: ReadonlyMap<number, string>;
  has: { spend: boolean; start_date: boolean; leads: boolean; wins: boolean };
  /** How a deal is traced to its campaign: it names one, or somebody of it was touched by one. */
  traced: { named: boolean; touched: boolean };
  /** The field without which touches tell no leads; null where they do. */
  leads_missing: string | null;
};
