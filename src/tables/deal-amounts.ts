import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import {
  convertedSql,
  currencySql,
  type FoundCurrency,
  foundCurrencies,
  type Money,
  type StatedCurrency,
  unconvertedCurrencies,
  usualCurrency,
} from './currency.ts';
import { outcomeJoin } from './deals-view.ts';
import type { LoadedFile } from './load-file.ts';
import { PART } from './set-aside-rows.ts';

/** The amounts of deals: which currency they are shown in, which were found, and the SQL that makes one of the other. */
export type DealAmounts = {
  reporting: string | null;
  found: FoundCurrency[];
  /** SQL of the amount of a deal in the reporting currency; null where amounts stay as they are. */
  amount: string | null;
};

/** Works out how the amounts of deals become amounts of one currency: at the close, and of open deals on the as-of date. */
export async function dealAmounts(
  engine: Engine,
  { deals, stated, label }: { deals: LoadedFile; stated: readonly StatedCurrency[]; label: string | null },
  money: Money,
  options: AskOptions = {},
): Promise<DealAmounts> {
  const has = (field: string) => deals.columns.some(({ name }) => name === field);
  if (!has('amount')) return { reporting: money.reporting, found: [], amount: null };
  const from = `deals_rows d ${outcomeJoin(label)}`;
  const currency = currencySql('d', has('currency'), stated, money.reporting);
  const { reporting, found, day } =
    money.rates.length === 0
      ? { ...(await unconverted(engine, currency, has('currency'), stated, money.reporting, options)), day: 'NULL' }
      : await withRates(engine, { from, currency, closes: has('close_date') }, money, options);
  const foreign = found.some((each) => each.currency !== null && each.currency !== reporting);
  const amount = foreign ? convertedSql('d.amount', currency, day, { ...money, reporting }) : null;
  return { reporting, found, amount };
}

function unconverted(
  engine: Engine,
  currency: string | null,
  column: boolean,
  stated: readonly StatedCurrency[],
  reporting: string | null,
  options: AskOptions,
) {
  const said = [...(column ? ['currency'] : []), ...(stated.length > 1 ? [PART] : [])];
  return unconvertedCurrencies(engine, { rows: 'deals_rows', amount: 'amount', currency, said }, reporting, options);
}

async function withRates(
  engine: Engine,
  { from, currency, closes }: { from: string; currency: string | null; closes: boolean },
  money: Money,
  options: AskOptions,
) {
  const amounts = { from, amount: 'd.amount', currency };
  const reporting = money.reporting ?? (await usualCurrency(engine, amounts, options));
  const dated = money.rates.some((rate) => rate.from !== null);
  const as_of = dated && closes ? (money.as_of ?? (await lastClose(engine, from, options))) : money.as_of;
  const day = dayOf(closes, as_of);
  const converted = convertedSql('d.amount', currency, day, { ...money, reporting });
  return { reporting, day, found: await foundCurrencies(engine, 'deals', { ...amounts, converted }, options) };
}

function dayOf(closes: boolean, asOf: Day | null): string {
  const day = asOf === null ? 'CAST(NULL AS DATE)' : `CAST(${literal(asOf)} AS DATE)`;
  return closes ? `(CASE WHEN m.outcome IN ('won', 'lost') THEN coalesce(d.close_date, ${day}) ELSE ${day} END)` : day;
}

/** Without an as-of date it is the newest close. */
async function lastClose(engine: Engine, from: string, options: AskOptions): Promise<Day | null> {
  const [row] = await engine.rows(
    `SELECT CAST(max(d.close_date) FILTER (m.outcome IN ('won', 'lost')) AS VARCHAR) AS day FROM ${from}`,
    [],
    options,
  );
  return row?.day === null || row?.day === undefined ? null : String(row.day);
}
