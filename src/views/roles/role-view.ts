import type { Outcome } from '../../model/outcome.ts';
import type { RoleTest } from '../../model/role-test.ts';
import type { DealSelection, SegmentValue } from '../../state/deals/deal-selection.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { RolesAnswer } from '../../state/roles/use-roles.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { openDeals } from '../deals/deals-history.ts';
import type { RolesChoice } from './roles-address.ts';

/** What the panels of the screen are drawn from. */
export type RoleView = { answer: ReportAnswer; choices: ViewChoices; found: RolesAnswer; choice: RolesChoice };

/** Deals behind a figure of this screen. */
export function rolesSelection(
  { persona, by }: RolesChoice,
  test: Omit<RoleTest, 'by'>,
  values: readonly SegmentValue[] = [],
): DealSelection {
  return { of: 'roles', ...(persona === undefined ? {} : { persona }), test: { by, ...test }, values };
}

type Press = { name: string; press: () => void };

/** Makes what opens the deals behind a count. */
export function usePressCount(): (name: string, selection: DealSelection, outcome: Outcome | 'closed') => Press {
  const path = usePath();
  const search = useSearch();
  return (name, selection, outcome) => ({
    name,
    press: () => openDeals({ path, search }, { selection, narrowing: { outcome } }),
  });
}
