import type { Assumption } from '../../model/claim.ts';
import { Button } from '../../ui/Button.tsx';
import { type StatementActions, StatementLine } from './StatementLine.tsx';

type Props = StatementActions & { assumption: Assumption; onClaim: () => void };

/** Something that no data can answer, shown as what it is. */
export function BeliefItem({ assumption, onClaim, ...actions }: Props) {
  const { claim } = assumption;
  if (claim.measure !== 'belief') return null;
  const { statement } = claim;
  const claimIt = (
    <Button
      aria-label={`Make it an assumption: ${statement}`}
      disabled={!actions.canEdit}
      look="quiet"
      onClick={onClaim}
      size="small"
    >
      Make it an assumption
    </Button>
  );
  return (
    <StatementLine {...actions} assumption={assumption} further={claimIt} stated={statement}>
      <p>
        <span className="mr-2 rounded border border-line px-1.5 py-0.5 text-xs font-semibold text-soft">Belief</span>
        {statement}
      </p>
    </StatementLine>
  );
}
