import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import {
  convertedSql,
  currencySql,
  type FoundCurrency,
  foundCurrencies,
  type Money,
  type StatedCurrency,
  usualCurrency,
} from './currency.ts';
import type { LoadedFile } from './load-file.ts';

/**
 * Works out how the spend of campaigns becomes spend of one currency: on the day on which a campaign ended, or by the
 * as-of date where that comes first. `spend`: SQL of it under the alias `r`; null: as it stands in the files.
 */
export async function campaignAmounts(
  engine: Engine,
  { campaigns, stated }: { campaigns: LoadedFile; stated: readonly StatedCurrency[] },
  money: Money,
  options: AskOptions = {},
): Promise<{ found: FoundCurrency[]; spend: string | null }> {
  const has = (field: string) => campaigns.columns.some(({ name }) => name === field);
  if (!has('spend')) return { found: [], spend: null };
  const from = 'campaigns_rows r';
  const currency = currencySql('r', has('currency'), stated, money.reporting);
  const reporting = money.reporting ?? (await usualCurrency(engine, { from, amount: 'r.spend', currency }, options));
  const asOf = money.as_of === null ? 'CAST(NULL AS DATE)' : `CAST(${literal(money.as_of)} AS DATE)`;
  const ends = ['end_date', 'start_date'].filter(has).map((field) => `r.${field}`);
  const day = `least(${asOf}, coalesce(${[...ends, asOf].join(', ')}))`;
  const converted = convertedSql('r.spend', currency, day, { ...money, reporting });
  const found = await foundCurrencies(engine, 'campaigns', { from, amount: 'r.spend', currency, converted }, options);
  const foreign = found.some((each) => each.currency !== null && each.currency !== reporting);
  return { found, spend: foreign ? converted : null };
}
