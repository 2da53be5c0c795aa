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
  usualCurrency,
} from './currency.ts';
import { outcomeJoin } from './deals-view.ts';
import type { LoadedFile } from './load-file.ts';

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
  const reporting = money.reporting ?? (await usualCurrency(engine, { from, amount: 'd.amount', currency }, options));
  const dated = money.rates.some((rate) => rate.from !== null);
  const as_of = dated && has('close_date') ? (money.as_of ?? (await lastClose(engine, from, options))) : money.as_of;
  const converted = convertedSql('d.amount', currency, dayOf(has('close_date'), as_of), { ...money, reporting });
  const found = await foundCurrencies(engine, 'deals', { from, amount: 'd.amount', currency, converted }, options);
  const foreign = found.some((each) => each.currency !== null && each.currency !== reporting);
  return { reporting, found, amount: foreign ? converted : null };
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
