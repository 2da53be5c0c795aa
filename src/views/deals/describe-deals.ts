import { rest } from '../../assumptions/state-claim.ts';
import type { DealSelection } from '../../state/deal-selection.ts';
import type { ReportAnswer } from '../../state/use-report.ts';

export type DealsWords = { title: string; note: string; file: string };

/** Whose deals they are, and which figure counted them. */
export function describeDeals({ report }: Pick<ReportAnswer, 'report'>, selection: DealSelection): DealsWords {
  const within = `Closed deals of ${report.window_name}`;
  if (selection.of === 'all') return { title: 'All deals', note: `${within}, and all open ones`, file: 'deals' };
  const persona = report.personas.find(({ id }) => id === selection.persona);
  if (selection.of === 'persona') {
    const title = selection.persona === null ? 'Deals of no persona' : `Deals of ${persona?.name ?? 'this persona'}`;
    return { title, note: `${within}, and all open ones`, file: fileName('deals', selection.persona ?? 'no-persona') };
  }
  const verdict = report.verdicts.find(
    (each) => each.assumption === selection.assumption && each.persona === selection.persona,
  );
  const { claim, stated = 'an assumption that is not there any more' } = verdict ?? {};
  const whose = persona === undefined ? '' : `${persona.name}: `;
  const other = selection.side === 'versus' ? `Compared with: ${otherSide(claim)}. ` : '';
  return {
    title: selection.side === 'versus' ? 'Deals on the other side' : 'Deals behind the figure',
    note: `${other}${whose}${stated} (${report.window_name})`,
    file: fileName('deals', selection.persona ?? 'portfolio', selection.assumption, selection.side),
  };
}

function otherSide(claim: { measure: string } | undefined): string {
  if (claim === undefined || !('versus' in claim)) return 'the rest';
  return rest(claim.versus as Parameters<typeof rest>[0]);
}

/** Letters and digits only: ids are a person's own words, and not every system takes them in a file name. */
const fileName = (...parts: string[]): string =>
  parts.map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')).join('-');
