import type { AskOptions, Engine } from '../engine/port.ts';
import type { TableName } from '../model/tables.ts';
import { campaignAmounts } from './campaign-amounts.ts';
import { type FoundCurrency, type Money, type StatedCurrency, statedCurrencies } from './currency.ts';
import { dealAmounts } from './deal-amounts.ts';
import type { LoadedFile } from './load-file.ts';

/** Which currencies amounts are of, who says so, and how many amounts are left out for want of a rate. */
export type WarehouseCurrency = {
  reporting: string | null;
  /** The project does not state it: it is that of most amounts. */
  guessed: boolean;
  found: readonly FoundCurrency[];
  stated: readonly StatedCurrency[];
  /** Amounts of deals, and spend of campaigns, in no figure of value. */
  foreign_amounts: number;
  foreign_spend: number;
  /** Whether some amounts of deals are shown in another currency than they stand in. */
  converted: boolean;
};

export const NO_CURRENCY: WarehouseCurrency = {
  reporting: null,
  guessed: true,
  found: [],
  stated: [],
  foreign_amounts: 0,
  foreign_spend: 0,
  converted: false,
};

type Tables = {
  files: readonly LoadedFile[];
  /** In the order of the files: the currency that a person says amounts are of. */
  said: readonly { currency?: string | undefined }[];
  deals: LoadedFile;
  campaigns: LoadedFile | undefined;
  /** The column that tells the outcome. */
  label: string | null;
};

/** Works out the SQL of amounts of deals and of spend in the reporting currency; null where they stay as they are. */
export async function layCurrency(
  engine: Engine,
  { files, said, deals, campaigns, label }: Tables,
  money: Money,
  options: AskOptions = {},
): Promise<{ currency: WarehouseCurrency; amount: string | null; spend: string | null }> {
  const statedFor = (table: TableName, field: 'amount' | 'spend') => {
    const parts = files.flatMap((file, index) => (file.table === table ? [{ file, said: said[index]?.currency }] : []));
    return statedCurrencies(
      parts.map(({ file }) => file),
      parts.map((part) => part.said),
      field,
    );
  };
  const ofDeals = statedFor('deals', 'amount');
  const amounts = await dealAmounts(engine, { deals, stated: ofDeals, label }, money, options);
  const ofCampaigns = campaigns === undefined ? [] : statedFor('campaigns', 'spend');
  const inForce = { ...money, reporting: amounts.reporting };
  const spent =
    campaigns === undefined
      ? { found: [], spend: null }
      : await campaignAmounts(engine, { campaigns, stated: ofCampaigns }, inForce, options);
  return {
    currency: {
      reporting: amounts.reporting,
      guessed: money.reporting === null,
      found: [...amounts.found, ...spent.found],
      stated: [...ofDeals, ...ofCampaigns],
      foreign_amounts: leftOut(amounts.found),
      foreign_spend: leftOut(spent.found),
      converted: amounts.amount !== null,
    },
    amount: amounts.amount,
    spend: spent.spend,
  };
}

const leftOut = (found: readonly FoundCurrency[]): number => found.reduce((sum, { left_out }) => sum + left_out, 0);
