import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Question } from '../../metrics/metric.ts';
import { askRoleAmounts, roleAmounts } from '../../metrics/role-amounts.ts';
import { askRoleDays, roleDays } from '../../metrics/role-days.ts';
import { askRoleParts, roleParts } from '../../metrics/role-parts.ts';
import { askRoleSides, roleSides } from '../../metrics/role-sides.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { RoleGrouping } from '../../model/role-test.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Dimension } from '../../tables/dimensions.ts';

/** Closed deals of one window and persona, by the roles in them. */
export type RoleCounts = {
  parts: ReturnType<typeof roleParts.decode>;
  sides: ReturnType<typeof roleSides.decode>;
  days: ReturnType<typeof roleDays.decode>;
  amounts: ReturnType<typeof roleAmounts.decode>;
};

/** Four queries, whatever the number of roles; `counts` says which deals they are about. */
export async function askRoles(
  engine: Engine,
  facts: Facts,
  facets: readonly CodedFacet[],
  request: { by: RoleGrouping; sizes: Dimension | null; counts: (cell: Cell) => boolean },
  options: AskOptions = {},
): Promise<RoleCounts> {
  const { by, counts } = request;
  const sizes = request.sizes?.table ?? null;
  const cellsOf = (...outcomes: Cell['outcome'][]) =>
    facts.cells.flatMap((cell, index) => (outcomes.includes(cell.outcome) && counts(cell) ? [index] : []));
  const [cells, won] = [cellsOf('won', 'lost'), cellsOf('won')];
  const asked = ({ text, values }: Question) => engine.columns(text, values, options);
  const [parts, sides, days, amounts] = await Promise.all([
    asked(askRoleParts(facets, { by, sizes, cells })),
    asked(askRoleSides(facets, { cells })),
    asked(askRoleDays(facets, { by, cells })),
    asked(askRoleAmounts(facets, { by, sizes, cells: won })),
  ]);
  return {
    parts: roleParts.decode(parts),
    sides: roleSides.decode(sides),
    days: roleDays.decode(days),
    amounts: roleAmounts.decode(amounts),
  };
}
