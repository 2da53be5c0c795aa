/** Days between the creation of two rows of what may be one deal. */
const CLOSE_TOGETHER = 7;

/** Columns of deals without which nobody can tell which may be one. */
export const TELLING = ['account', 'name', 'amount', 'created_date'] as const;

/**
 * SQL of the deals that may be one: same account, same name but for case and punctuation, equal amount above 0, and each
 * created within seven days of the one before. `columns` are taken along out of `deals_rows`; `run` numbers the rows of
 * one account, name and amount that are close together.
 */
export const lookAlikesSql = (columns: string): string => `
  WITH alike AS (
    SELECT ${columns}, rowid AS row, created_date AS day, CAST(amount AS DOUBLE) AS value, lower(trim(account)) AS of_account,
      trim(regexp_replace(lower(name), '[^\\p{L}\\p{N}]+', ' ', 'g')) AS of_name
    FROM deals_rows WHERE account IS NOT NULL AND name IS NOT NULL AND created_date IS NOT NULL AND amount > 0
  ), pairs AS (
    SELECT * FROM alike WHERE of_name <> '' QUALIFY count(*) OVER (PARTITION BY of_account, of_name, value) > 1
  ), steps AS (
    SELECT *, day - lag(day) OVER (PARTITION BY of_account, of_name, value ORDER BY day, row) <= ${CLOSE_TOGETHER} AS is_close FROM pairs
  ), runs AS (
    SELECT *, count(*) FILTER (is_close IS DISTINCT FROM true) OVER (PARTITION BY of_account, of_name, value ORDER BY day, row) AS run FROM steps
  )
  SELECT * FROM runs QUALIFY count(*) OVER (PARTITION BY of_account, of_name, value, run) > 1`;
