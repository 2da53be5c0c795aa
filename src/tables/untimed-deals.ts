import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { Untimed } from '../model/cell.ts';

/** From which on dates are no event times: a share of a quarter's losses on one day, and a share of same-day deals. */
export type UntimedLimits = { bulk_share: number; bulk_losses: number; same_day: number };

/** Looks in `facts_wide` for deals whose dates say when somebody tidied up, and not when anything happened. */
export async function findUntimed(engine: Engine, limits: UntimedLimits, options: AskOptions = {}): Promise<Untimed> {
  const counted = 'NOT closed_after_as_of AND NOT closed_before_created';
  const days = await engine.rows(
    `SELECT CAST(closed_on AS VARCHAR) AS day, losses, quarter FROM (
       SELECT closed_on, count(*) AS losses, sum(count(*)) OVER (PARTITION BY closed_quarter) AS quarter
       FROM facts_wide WHERE outcome = 'lost' AND closed_on IS NOT NULL AND ${counted} GROUP BY closed_quarter, closed_on
     ) ORDER BY day`,
    [],
    options,
  );
  const [same] = await engine.rows(
    `SELECT count(*) FILTER (created_on = closed_on) AS same, count(*) AS dated
     FROM facts_wide WHERE created_on IS NOT NULL AND closed_on IS NOT NULL AND ${counted}`,
    [],
    options,
  );
  const deals = Number(same?.same ?? 0);
  const of = Number(same?.dated ?? 0);
  return {
    bulk: days
      .map(({ day, losses, quarter }) => ({ day: String(day), losses: Number(losses), of: Number(quarter) }))
      .filter(({ losses, of: all }) => losses >= limits.bulk_losses && losses >= limits.bulk_share * all),
    same_day: deals > limits.same_day * of ? { deals, of } : null,
  };
}

/**
 * Which reason a row of `facts_wide` has for not being timed: 0 none, −1 opened and closed on one day, k > 0 the k-th day
 * of a bulk close.
 */
export function untimedSql({ bulk, same_day }: Untimed): string {
  const whens = [
    ...bulk.map(
      ({ day }, index) => `WHEN outcome = 'lost' AND closed_on = CAST(${literal(day)} AS DATE) THEN ${index + 1}`,
    ),
    ...(same_day === null ? [] : ['WHEN created_on = closed_on THEN -1']),
  ];
  return whens.length === 0 ? '0' : `CASE ${whens.join(' ')} ELSE 0 END`;
}
