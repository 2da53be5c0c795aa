import { type WinLossPanel, winLossSql } from '../../state/win-loss/win-loss-sql.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import type { Scoped } from './scoped.ts';

type Props = { scoped: Scoped; panel: WinLossPanel; what: string };

/** Leads to the query that counts what a panel of this screen shows. */
export function PanelInSql({ scoped: { answer, choices, chosen }, panel, what }: Props) {
  const query = winLossSql({ answer, choices, persona: chosen.persona }, panel);
  return <OpenInSql look="faint" of={{ query }} size="small" what={what} />;
}
