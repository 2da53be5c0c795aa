import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { type RolesPanel, rolesSql } from '../../state/roles/roles-sql.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import type { RolesChoice } from './roles-address.ts';

type Props = {
  of: { answer: ReportAnswer; choices: ViewChoices; choice: RolesChoice };
  panel: RolesPanel;
  what: string;
};

/** Leads to the query that counts what a panel of this screen shows. */
export function RolesInSql({ of: { answer, choices, choice }, panel, what }: Props) {
  const query = rolesSql({ answer, choices, persona: choice.persona }, panel);
  return <OpenInSql look="faint" of={{ query }} size="small" what={what} />;
}
