import type { StatedAssumption } from '../../project/later-claim.ts';
import { Button } from '../../ui/Button.tsx';
import { StatedBy } from './StatedBy.tsx';

type Props = {
  assumption: StatedAssumption;
  canEdit: boolean;
  onClaim: () => void;
  onEdit: () => void;
  onRemove: (assumption: StatedAssumption) => void;
};

/** Something that no data can answer, shown as what it is. */
export function BeliefItem({ assumption, canEdit, onClaim, onEdit, onRemove }: Props) {
  const { claim } = assumption;
  if (claim.measure !== 'belief') return null;
  const { statement } = claim;
  return (
    <li className="py-3.5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-72">
          <p>
            <span className="mr-2 rounded border border-line px-1.5 py-0.5 text-xs font-semibold text-soft">
              Belief
            </span>
            {statement}
          </p>
          <StatedBy assumption={assumption} />
        </div>
        <div className="flex flex-wrap gap-1 print:hidden">
          <Button
            aria-label={`Make it an assumption: ${statement}`}
            disabled={!canEdit}
            look="quiet"
            onClick={onClaim}
            size="small"
          >
            Make it an assumption
          </Button>
          <Button aria-label={`Edit: ${statement}`} disabled={!canEdit} look="quiet" onClick={onEdit} size="small">
            Edit
          </Button>
          <Button
            aria-label={`Delete: ${statement}`}
            disabled={!canEdit}
            look="quiet"
            onClick={() => onRemove(assumption)}
            size="small"
          >
            Delete
          </Button>
        </div>
      </div>
    </li>
  );
}
