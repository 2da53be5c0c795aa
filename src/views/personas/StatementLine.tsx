import type { ReactNode } from 'react';
import type { Assumption } from '../../model/claim.ts';
import type { PieceOfEvidence } from '../../model/piece-of-evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { EvidenceList } from './evidence/EvidenceList.tsx';
import { StatedBy } from './StatedBy.tsx';

export type StatementActions = {
  canEdit: boolean;
  /** Null where this version cannot edit it. */
  onEdit: (() => void) | null;
  onRemove: (assumption: Assumption) => void;
  /** Null for what is stated about all personas together. */
  backed: { persona: string; evidence: readonly PieceOfEvidence[]; onOpen: () => void } | null;
};

type Props = StatementActions & {
  assumption: Assumption;
  /** What the buttons are about, for screen readers. */
  stated: string;
  /** Before Edit and Delete. */
  further?: ReactNode;
  children: ReactNode;
};

/** What is stated, who said so, and what can be done with it. */
export function StatementLine({ assumption, stated, canEdit, onEdit, onRemove, backed, further, children }: Props) {
  return (
    <li className="break-inside-avoid py-3.5 first:pt-0 last:pb-0 print:py-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-72">
          {children}
          <StatedBy assumption={assumption} />
          {backed !== null && backed.evidence.length > 0 && (
            <div className="mt-1">
              <EvidenceList evidence={backed.evidence} persona={backed.persona} />
            </div>
          )}
        </div>
        <div className="flex flex-wrap gap-1 print:hidden">
          {further}
          {backed !== null && (
            <Button aria-label={`Evidence: ${stated}`} look="quiet" onClick={backed.onOpen} size="small">
              Evidence
            </Button>
          )}
          {onEdit !== null && (
            <Button aria-label={`Edit: ${stated}`} disabled={!canEdit} look="quiet" onClick={onEdit} size="small">
              Edit
            </Button>
          )}
          <Button
            aria-label={`Delete: ${stated}`}
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
