import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import { CURRENCY_SIGNS, currencyInHeader, SHARED_SIGNS } from '../model/currency-names.ts';
import type { Day } from '../model/quarter.ts';
import { decimalText, type Rate } from '../model/rates.ts';
import type { LoadedFile } from './load-file.ts';
import { PART } from './set-aside-rows.ts';

/** What amounts are made of: the currency of the project, rates to it, and the day on which open deals are valued. */
export type Money = { reporting: string | null; rates: readonly Rate[]; as_of: Day | null };

/** Amounts of one currency; null where nobody says which it is, and they are taken to be of the reporting currency. */
export type FoundCurrency = {
  table: 'deals' | 'campaigns';
  currency: string | null;
  amounts: number;
  /** Out of them: without a rate on their day, and so in no figure of value. */
  left_out: number;
};

/** Who says what currency the amounts of a file are of: a column, the header of the amounts, or a person. */
export type StatedCurrency = {
  file: string;
  /** Header of the amounts. */
  header: string;
  currency: string | null;
  by: 'column' | 'header' | 'person' | 'nobody';
};

/** Who says the currency of each of the files; `field` is the one that holds amounts. */
export function statedCurrencies(
  files: readonly LoadedFile[],
  said: readonly (string | undefined)[],
  field: 'amount' | 'spend',
): StatedCurrency[] {
  return files.map(({ file, columns }, index) => {
    const header = columns.find(({ name }) => name === field)?.header ?? null;
    const person = said[index]?.toUpperCase();
    const own = currencyInHeader(header);
    const column = columns.some(({ name }) => name === 'currency');
    const by = person !== undefined ? 'person' : column ? 'column' : own !== null ? 'header' : 'nobody';
    return { file, header: header ?? field, currency: person ?? own, by };
  });
}

/**
 * SQL of the currency of a row under an alias: what the row says, then what is said of its file. Null where nobody says.
 * What a person says of a file goes before what its rows say; a sign of several currencies says the reporting one, if it
 * is one of them, and gives way to what the header says.
 */
export function currencySql(
  alias: string,
  column: boolean,
  stated: readonly StatedCurrency[],
  reporting: string | null,
): string | null {
  const cases = stated.flatMap(({ currency, by }, part) => {
    if (currency === null) return [];
    return [{ part, by, sql: literal(currency) }];
  });
  const ofFiles = (parts: typeof cases) =>
    parts.length === 0
      ? []
      : stated.length === 1
        ? parts.map(({ sql }) => sql)
        : [`CASE ${alias}.${PART} ${parts.map(({ part, sql }) => `WHEN ${part} THEN ${sql}`).join(' ')} END`];
  const written = `upper(trim(${alias}.currency))`;
  const names = CURRENCY_SIGNS.map(([name, code]) => `WHEN ${literal(name)} THEN ${literal(code)}`);
  const shared = SHARED_SIGNS.map(([sign, codes]) => ({
    sign,
    code: codes.find((one) => one === reporting) ?? codes[0],
  }));
  const unsure = shared.map(({ sign }) => `WHEN ${literal(sign)} THEN NULL`);
  const usual = shared.map(({ sign, code }) => `WHEN ${literal(sign)} THEN ${literal(code ?? sign)}`);
  const said = [
    ...ofFiles(cases.filter(({ by }) => by === 'person')),
    ...(column ? [`nullif(CASE ${written} ${[...names, ...unsure].join(' ')} ELSE ${written} END, '')`] : []),
    ...ofFiles(cases.filter(({ by }) => by !== 'person')),
    ...(column ? [`CASE ${written} ${usual.join(' ')} END`] : []),
  ];
  return said.length === 0 ? null : said.length === 1 ? (said[0] ?? null) : `coalesce(${said.join(', ')})`;
}

/**
 * SQL of an amount in the reporting currency, to the cent: rounded once, half away from zero. NULL without a rate on its
 * day. An amount of no stated currency is one of the reporting currency.
 */
export function convertedSql(
  amount: string,
  currency: string | null,
  day: string,
  { reporting, rates }: Money,
): string {
  if (currency === null || reporting === null) return amount;
  const rate = rateSql(
    currency,
    day,
    rates.filter((each) => each.currency !== reporting),
  );
  // 18 digits times 20 fit the 38 that a decimal can have, so that nothing is rounded before the end.
  const converted = rate === null ? 'NULL' : `TRY_CAST(${amount} * ${rate} AS DECIMAL(18, 2))`;
  return `CASE WHEN coalesce(${currency}, ${literal(reporting)}) = ${literal(reporting)} THEN ${amount} ELSE ${converted} END`;
}

function rateSql(currency: string, day: string, rates: readonly Rate[]): string | null {
  if (rates.length === 0) return null;
  const cases = rates.map(({ currency: code, from, rate }) => {
    const begun = from === null ? '' : ` AND ${day} >= CAST(${literal(from)} AS DATE)`;
    return `WHEN ${currency} = ${literal(code)}${begun} THEN CAST('${decimalText(rate)}' AS DECIMAL(20, 12))`;
  });
  return `CASE ${cases.join(' ')} END`;
}

/** The currencies of the amounts of some rows, most amounts first. */
export async function foundCurrencies(
  engine: Engine,
  table: FoundCurrency['table'],
  { from, amount, currency, converted }: { from: string; amount: string; currency: string | null; converted: string },
  options: AskOptions = {},
): Promise<FoundCurrency[]> {
  const rows = await engine.rows(
    `SELECT ${currency ?? 'NULL'} AS currency, count(${amount}) AS amounts, count(${amount}) FILTER ((${converted}) IS NULL) AS left_out
     FROM ${from} GROUP BY 1 HAVING count(${amount}) > 0 ORDER BY amounts DESC, currency`,
    [],
    options,
  );
  return rows.map((row) => ({
    table,
    currency: row.currency === null || row.currency === undefined ? null : String(row.currency),
    amounts: Number(row.amounts),
    left_out: Number(row.left_out),
  }));
}

/**
 * The same where no rate is known, so that the currency alone says what is left out: rows that say it in the same way are
 * counted as one. `said` are the columns that say it; without a reporting currency it is that of most amounts.
 */
export async function unconvertedCurrencies(
  engine: Engine,
  { rows, amount, currency, said }: { rows: string; amount: string; currency: string | null; said: readonly string[] },
  reporting: string | null,
  options: AskOptions = {},
): Promise<{ reporting: string | null; found: FoundCurrency[] }> {
  const alike = [...said, `count(${amount}) AS alike`].join(', ');
  const counted = await engine.rows(
    `SELECT ${currency ?? 'NULL'} AS currency, CAST(sum(d.alike) AS BIGINT) AS amounts
     FROM (SELECT ${alike} FROM ${rows} GROUP BY ALL) d GROUP BY 1 HAVING sum(d.alike) > 0 ORDER BY amounts DESC, currency`,
    [],
    options,
  );
  const found = counted.map((row) => ({
    table: 'deals' as const,
    currency: row.currency === null || row.currency === undefined ? null : String(row.currency),
    amounts: Number(row.amounts),
  }));
  const usual = reporting ?? found.find((each) => each.currency !== null)?.currency ?? null;
  const isLeftOut = (code: string | null) => code !== null && code !== usual;
  return {
    reporting: usual,
    found: found.map((each) => ({ ...each, left_out: isLeftOut(each.currency) ? each.amounts : 0 })),
  };
}

/** The currency of most amounts; null where nobody says any. */
export async function usualCurrency(
  engine: Engine,
  { from, amount, currency }: { from: string; amount: string; currency: string | null },
  options: AskOptions = {},
): Promise<string | null> {
  const found = await foundCurrencies(engine, 'deals', { from, amount, currency, converted: 'NULL' }, options);
  return found.find((each) => each.currency !== null)?.currency ?? null;
}
