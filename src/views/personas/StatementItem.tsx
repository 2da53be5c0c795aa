import { stateClaim } from '../../assumptions/state-claim.ts';
import { isLaterClaim, type StatedAssumption } from '../../project/later-claim.ts';
import { type StatedPersona, settingsOf } from '../../project/schema.ts';
import { useChoices } from '../../state/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { ownHeadline } from '../verdict/own-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { StatedBy } from './StatedBy.tsx';

type Props = {
  assumption: StatedAssumption;
  persona: StatedPersona | null;
  /** Undefined while it is on its way or where there is no data. */
  verdict: Verdict | null | undefined;
  canEdit: boolean;
  /** Null where this version cannot edit it. */
  onEdit: (() => void) | null;
  onRemove: (assumption: StatedAssumption) => void;
};

/** One claim: its verdict and what was observed, or what is claimed while there is none. */
export function StatementItem({ assumption, persona, verdict, canEdit, onEdit, onRemove }: Props) {
  const project = useChoices((state) => state.project);
  const { claim, statement } = assumption;
  const currency = project === null ? undefined : settingsOf(project).currency;
  const stated = isLaterClaim(claim)
    ? claim.measure.replaceAll('_', ' ')
    : withoutRule(stateClaim(claim, currency), claim, persona);
  const path = assumptionPath({ persona: persona?.id ?? null, assumption: assumption.id });
  return (
    <li className="py-3.5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="font-semibold [text-wrap:wrap]">
            {verdict ? (
              <ScreenLink className="text-ink underline-offset-2 hover:underline" to={path}>
                {ownHeadline(verdict, persona)}
              </ScreenLink>
            ) : (
              sentenceCase(stated)
            )}
          </h3>
          <div className="mt-1.5 space-x-2 text-[13px] text-soft">
            {verdict && <VerdictBadge label={verdict.label} verdict={verdict.verdict} />}
            {isLaterClaim(claim) && <span>Kept as written; this version does not test it.</span>}
            {verdict && <span>Claim: {stated}</span>}
            {!verdict && !isLaterClaim(claim) && <span>No verdict yet</span>}
          </div>
          {statement !== undefined && <p className="mt-1 text-[13px]">“{statement}”</p>}
          <StatedBy assumption={assumption} />
        </div>
        <div className="flex gap-1 print:hidden">
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
