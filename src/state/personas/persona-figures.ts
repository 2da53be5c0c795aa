import { closedDeals } from '../../model/outcome.ts';
import type { VerdictWord } from '../../verdicts/verdict.ts';
import type { SharedFigure } from '../roles/role-gaps.ts';
import { rateFigure } from '../verdicts/evidence-figures.ts';
import type { PersonaRow } from '../verdicts/report.ts';

/** What deals say of a persona. */
export type PersonaFigures = {
  win_rate: SharedFigure;
  /** Open deals, their value and its share of all open value; both null without amounts. */
  open: { deals: number; amount: number | null; share: number | null };
};

/** The figures of a row with the likely range of its win rate; null where its rule reads a field that no file has. */
export function personaFigures(
  { deals, open_amount: amount, open_share: share }: PersonaRow,
  confidence: number,
): PersonaFigures | null {
  if (deals === null) return null;
  const rate = { x: deals.won, n: closedDeals(deals) };
  return { win_rate: { x: rate.x, ...rateFigure(rate, confidence) }, open: { deals: deals.open, amount, share } };
}

/** Assumptions by verdict. */
export function countVerdicts({ verdicts }: Pick<PersonaRow, 'verdicts'>): Record<VerdictWord, number> {
  const counts = { holds: 0, 'at-risk': 0, contradicted: 0, 'not-enough-evidence': 0, untestable: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}
