import { useId } from 'react';
import { formatCount, formatMoneyShort } from '../../model/format.ts';
import type { Persona } from '../../model/persona.ts';
import { type Quarter, quarterName } from '../../model/quarter.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { unitNoun, unitsOf } from '../../verdicts/unit-noun.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { AddToAgenda } from '../review/AddToAgenda.tsx';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { whyNotCompared } from '../verdict/comparison-words.ts';
import { dealsBehind } from '../verdict/deals-behind.ts';
import { writeFigure, writeRange } from '../verdict/figure-words.ts';
import { writeOwners } from '../verdict/owners.ts';
import { SideDots } from '../verdict/SideDots.tsx';
import { withoutRule } from '../verdict/side-names.ts';
import { VerdictStrip } from '../verdict/VerdictStrip.tsx';

type Props = {
  verdict: Verdict;
  at_stake: number | null;
  /** The same assumption in the period it is compared with. */
  before: Verdict | undefined;
  /** Why it is not compared with that period; empty where it is. */
  because: readonly string[];
  since: Quarter | null;
  news: string | undefined;
  /** Null for a claim about all personas. */
  persona: Persona | null;
  /** In the owners' own words, where they wrote any. */
  statement: string | undefined;
  currency: string | undefined;
  confidence: number;
  answer: ReportAnswer;
  onNotice: (message: string) => void;
};

export function ContestedAssumption({
  answer,
  onNotice,
  verdict,
  at_stake,
  before,
  because,
  since,
  news,
  persona,
  statement,
  currency,
  confidence,
}: Props) {
  const id = useId();
  const [deals] = dealsBehind(verdict);
  const stated = withoutRule(verdict.stated, verdict.claim, persona);
  const facts = factsOf({ verdict, at_stake, before, because, since, currency });
  return (
    <li className="py-4 first:pt-1 last:pb-0">
      <h3 className="font-semibold" id={id}>
        {withoutRule(verdict.headline, verdict.claim, persona)}
      </h3>
      <p className="text-[13px] text-soft">
        {statement === undefined ? `Stated: ${stated}` : `Stated: “${statement}”`}
      </p>
      <div className="mt-1.5">
        {verdict.evidence.kind === 'two-samples' ? (
          <SideDots
            confidence={confidence}
            currency={currency}
            evidence={verdict.evidence}
            label={verdict.sentence}
            persona={persona}
            verdict={verdict}
          />
        ) : (
          <VerdictStrip axis={false} currency={currency} label={verdict.sentence} verdict={verdict} />
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-soft">
        <VerdictBadge label={verdict.label} news={news} verdict={verdict.verdict} />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-[13px] text-soft">{persona === null ? 'About all personas' : writeOwners(persona.owners)}</p>
        <div className="flex flex-wrap gap-2">
          {deals !== undefined && (
            <SeeDeals describedBy={id} selection={deals.selection} size="small">
              See the deals
            </SeeDeals>
          )}
          <AddToAgenda answer={answer} describedBy={id} onNotice={onNotice} size="small" verdict={verdict} />
          <ScreenLink look="quiet" size="small" to={assumptionPath(verdict)}>
            <span>
              Open
              <span className="sr-only"> the assumption: {stated}</span>
            </span>
          </ScreenLink>
        </div>
      </div>
    </li>
  );
}

function factsOf({
  verdict,
  at_stake,
  before,
  because,
  since,
  currency,
}: Omit<Props, 'persona' | 'statement' | 'confidence' | 'news' | 'answer' | 'onNotice'>): string[] {
  const { interval, claim, n = 0, evidence, counts } = verdict;
  const facts: string[] = [];
  if (interval !== null && evidence.kind !== 'categories') {
    facts.push(`likely ${writeRange(verdict, interval, currency)}`);
  }
  facts.push(`${formatCount(n)} ${unitsOf(n, unitNoun(claim))}`);
  if (at_stake !== null)
    facts.push(
      at_stake === 0 ? 'no open pipeline rests on it' : `${formatMoneyShort(at_stake, currency)} pipeline rests on it`,
    );
  else if (counts.open > 0) facts.push(`${formatCount(counts.open)} open deals rest on it`);
  const was = since === null || before === undefined ? null : earlier(before, verdict, currency);
  if (was !== null && since !== null) facts.push(`was ${was} as of ${quarterName(since)}`);
  if (since !== null && because.length > 0) facts.push(whyNotCompared(because, since));
  return facts;
}

/** The figure of the earlier period; where a claim has none of its own, its verdict. */
function earlier(before: Verdict, now: Verdict, currency: string | undefined): string | null {
  const { estimate, evidence } = before;
  if (evidence.kind === 'categories' || evidence.kind === 'segments' || evidence.kind === 'two-samples') {
    return before.verdict === now.verdict ? null : before.label.toLowerCase();
  }
  if (estimate === null) return null;
  // A rate of closed deals and an adjusted one are not the same figure earlier and later.
  if (before.decided_by !== now.decided_by) return before.verdict === now.verdict ? null : before.label.toLowerCase();
  return Number.isFinite(estimate) ? writeFigure(before, estimate, currency) : 'not reached';
}
