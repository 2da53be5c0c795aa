import { stateClaim } from '../../assumptions/state-claim.ts';
import type { Assumption } from '../../model/claim.ts';
import { type StatedPersona, settingsOf } from '../../project/schema.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { ownHeadline } from '../verdict/own-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { type StatementActions, StatementLine } from './StatementLine.tsx';

type Props = StatementActions & {
  assumption: Assumption;
  persona: StatedPersona | null;
  /** Undefined while it is on its way or where there is no data. */
  verdict: Verdict | null | undefined;
};

/** One claim: its verdict and what was observed, or what is claimed while there is none. */
export function StatementItem({ assumption, persona, verdict, ...actions }: Props) {
  const project = useChoices((state) => state.project);
  const { claim, statement } = assumption;
  const currency = project === null ? undefined : settingsOf(project).currency;
  const stated = withoutRule(stateClaim(claim, currency), claim, persona);
  const path = assumptionPath({ persona: persona?.id ?? null, assumption: assumption.id });
  return (
    <StatementLine {...actions} assumption={assumption} stated={stated}>
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
        {verdict && <span>Claim: {stated}</span>}
        {!verdict && <span>No verdict yet</span>}
      </div>
      {statement !== undefined && <p className="mt-1 text-[13px]">“{statement}”</p>}
    </StatementLine>
  );
}
