import { literal } from '../engine/sql-text.ts';
import type { RoleGrouping } from '../model/role-test.ts';
import type { Dimension } from './dimensions.ts';
import type { PanelBody } from './panel-sql.ts';
import { valueRows } from './value-rows.ts';

const WON = "d.outcome = 'won'";
const LOST = "d.outcome = 'lost'";
const SIDES = 'JOIN deal_sides s ON s.deal = d.deal';
const ROLES = 'JOIN roles r ON r.deal = d.deal';
const count = (test: string, name: string): string => `count(*) FILTER (${test}) AS ${name}`;

/** Each role of a deal once: told apart by title or by level. */
const rolesStep = (by: RoleGrouping, where = ''): readonly [string, string] => [
  'roles',
  `SELECT r.deal, n.role, bool_or(r.present) AS present, bool_or(r.reached) AS reached, bool_or(r.signs) AS signs, min(r.days) AS days
  FROM deal_roles r JOIN role_names n ON n.told_by = ${literal(by)} AND n.code = r.${by}${where}
  GROUP BY r.deal, n.role`,
];

/** Won deals that a role signs and in which it was reached, and lost ones that it is in. */
export const signsBody = (by: RoleGrouping): PanelBody => {
  const known = `${WON} AND s.signed AND s.engaged`;
  return {
    steps: [
      rolesStep(by),
      [
        'of',
        `SELECT ${count(known, 'won_deals')}, ${count(`${LOST} AND s.present`, 'lost_deals')} FROM counted d ${SIDES}`,
      ],
    ],
    query: `SELECT r.role, ${count(`${known} AND r.signs`, 'signs')}, ${count(`${known} AND r.reached`, 'reached')},
  ${count(`${known} AND r.signs AND r.reached`, 'signs_and_reached')}, any_value(o.won_deals) AS of_won_deals,
  ${count(`${LOST} AND r.present`, 'in_lost')}, any_value(o.lost_deals) AS of_lost_deals
FROM counted d ${SIDES} ${ROLES}, of o
GROUP BY r.role
ORDER BY 2 DESC, r.role`,
  };
};

/** Won and lost deals that list somebody, and those that list each role. */
export const presenceBody = (by: RoleGrouping): PanelBody => ({
  steps: [
    rolesStep(by),
    ['of', `SELECT ${count(WON, 'won_deals')}, ${count(LOST, 'lost_deals')} FROM counted d ${SIDES} WHERE s.present`],
  ],
  query: `SELECT r.role, ${count(`${WON} AND r.present`, 'in_won')}, any_value(o.won_deals) AS of_won_deals,
  ${count(`${LOST} AND r.present`, 'in_lost')}, any_value(o.lost_deals) AS of_lost_deals
FROM counted d ${ROLES}, of o
GROUP BY r.role
HAVING in_won + in_lost > 0
ORDER BY in_won + in_lost DESC, r.role`,
});

/** What a role signs and wins and how large its deals are, over all sizes and by each; a blank size is NULL. */
export function sizesBody(
  by: RoleGrouping,
  sizes: Dimension | null,
  hasAmount: boolean,
  fiscalYearStart: number,
): PanelBody {
  const amounts = hasAmount
    ? `,\n  median(d.amount) FILTER (${WON}) AS median_won, count(d.amount) FILTER (${WON}) AS won_with_amount`
    : '';
  const counts = `${count('r.signs', 'signs')}, ${count('s.signed', 'signer_known')}, ${count(WON, 'won')}, count(*) AS closed${amounts}`;
  const from = `FROM counted d ${SIDES} ${ROLES}`;
  const all = `SELECT r.role, 'All sizes' AS employees, ${counts}\n${from}\nGROUP BY r.role`;
  const each = `SELECT r.role, z.value AS employees, ${counts}\n${from} LEFT JOIN sizes z ON z.deal = d.deal\nGROUP BY r.role, z.value`;
  return {
    steps: [
      rolesStep(by, '\n  WHERE r.present OR r.signs'),
      ...(sizes === null ? [] : [['sizes', valueRows(sizes, fiscalYearStart)] as const]),
    ],
    query: `${sizes === null ? all : `${all}\nUNION ALL\n${each}`}\nORDER BY role, employees`,
  };
}

/** Closed deals by how many people they list; from `most` on they are taken together. */
export const committeeBody = (most: number, hasAmount: boolean): PanelBody => ({
  query: `SELECT least(s.people, ${most}) AS people, ${count(WON, 'won')}, ${count(LOST, 'lost')}${
    hasAmount
      ? `,\n  median(d.amount) FILTER (${WON}) AS median_won, count(d.amount) FILTER (${WON}) AS won_with_amount`
      : ''
  }
FROM counted d ${SIDES}
GROUP BY least(s.people, ${most})
ORDER BY people`,
});

/** In how many closed deals each role has a day on which it entered, and how many days after creation that is. */
export const entriesBody = (by: RoleGrouping): PanelBody => ({
  steps: [rolesStep(by, '\n  WHERE r.present OR r.reached')],
  query: `SELECT r.role, median(r.days) AS median_days, count(r.days) AS deals_with_a_day, ${count('r.days < 0', 'before_creation')},
  ${count('r.days IS NULL', 'without_a_day')}
FROM counted d ${ROLES}
GROUP BY r.role
ORDER BY median_days NULLS LAST, r.role`,
});

/** Closed deals with a behaviour, without it, and those of which it is not known; `shown` is a condition on deals `d`. */
export const behaviourBody = (shown: string): PanelBody => ({
  steps: [['asked', `SELECT d.outcome, (${shown}) AS shown FROM counted d`]],
  query: `SELECT CASE WHEN shown THEN 'with it' WHEN NOT shown THEN 'without it' ELSE 'not known' END AS behaviour,
  ${count("outcome = 'won'", 'won')}, count(*) AS closed
FROM asked
GROUP BY behaviour
ORDER BY behaviour`,
});
