import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { unitNoun, unitsOf } from '../../verdicts/unit-noun.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { settlingWords } from '../assumption/settling-words.ts';
import { askedOf } from '../verdict/asked-of.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { WithReport } from '../verdict/WithReport.tsx';
import { type Plan, planOf } from './plan.ts';

/** Which undecided assumptions can be settled, how soon, and with what. */
export function Planning() {
  return (
    <WithReport title="What would settle it">
      {(answer, _, stale) => (
        <Recounting busy={stale}>
          <Plans answer={answer} />
        </Recounting>
      )}
    </WithReport>
  );
}

function Plans({ answer }: { answer: ReportAnswer }) {
  const plan = useMemo(() => planOf(answer.report.verdicts), [answer]);
  const open = plan.soon.length + plan.never.length + plan.otherwise.length;
  return (
    <>
      <ScreenHeading below="Each number holds if the figure stays where it is. More deals settle it in about an even chance; the second number settles it in four of five.">
        {takeaway(plan)}
      </ScreenHeading>
      {open === 0 && (
        <Card>
          <EmptyState title="Nothing is undecided">
            Every assumption that can be tested holds or is contradicted.
          </EmptyState>
        </Card>
      )}
      <div className="grid gap-4">
        {plan.soon.length > 0 && (
          <Card note="Soonest first" title="More deals will settle these">
            <Waiting answer={answer} caption="Assumptions that more deals will settle" verdicts={plan.soon} />
          </Card>
        )}
        {plan.never.length > 0 && (
          <Card
            note="It would take more than four times the deals there are, or more than two years: widen the tolerance, merge segments or restate the claim"
            title="These cannot be settled at this volume"
          >
            <Waiting
              answer={answer}
              caption="Assumptions that cannot be settled at this volume"
              verdicts={plan.never}
            />
          </Card>
        )}
        {plan.otherwise.length > 0 && (
          <Card title="More deals alone would not settle these">
            <ul className="grid gap-3 text-[13px]">
              {plan.otherwise.map((verdict) => (
                <li key={keyOf(verdict)}>
                  <Named answer={answer} verdict={verdict} />
                  <p className="mt-0.5 text-soft">{settlingWords(verdict)}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}

function takeaway({ soon, never, otherwise }: Plan): string {
  const open = soon.length + never.length + otherwise.length;
  if (open === 0) return 'Every assumption is settled';
  const within = soon.filter(
    ({ settling }) => settling.kind === 'more' && settling.quarters !== null && settling.quarters <= 2,
  );
  const assumptions = `${formatCount(open)} undecided ${open === 1 ? 'assumption' : 'assumptions'}`;
  return `${formatCount(within.length)} of ${assumptions} can be settled within two quarters`;
}

const keyOf = ({ persona, assumption }: Verdict): string => `${persona} ${assumption}`;

type WaitingProps = { answer: ReportAnswer; caption: string; verdicts: readonly Verdict[] };

function Waiting({ answer, caption, verdicts }: WaitingProps) {
  const { report } = answer;
  return (
    <SmallTable
      caption={caption}
      columns={[
        { header: 'Assumption' },
        { header: 'Now', align: 'right' },
        { header: 'Even chance', align: 'right' },
        { header: 'Four of five', align: 'right' },
        { header: 'At the current pace', align: 'right' },
        { header: 'What these deals could tell' },
      ]}
      rows={verdicts.map((verdict) => ({
        key: keyOf(verdict),
        cells: [
          <Named answer={answer} key="name" verdict={verdict} />,
          <span className="inline-block min-w-24 whitespace-normal" key="now">
            {counted(verdict)}
          </span>,
          ...needed(verdict, report.period),
          <span className="block min-w-52 max-w-80 whitespace-normal text-soft" key="knowable">
            {verdict.knowable}
          </span>,
        ],
      }))}
    />
  );
}

function Named({ answer, verdict }: { answer: ReportAnswer; verdict: Verdict }) {
  const persona = askedOf(answer.questions, verdict)?.persona ?? null;
  return (
    <span className="grid min-w-44 justify-items-start gap-1">
      <ScreenLink className="break-words text-ink hover:underline" to={assumptionPath(verdict)}>
        {persona === null ? '' : `${persona.name}: `}
        {withoutRule(verdict.stated, verdict.claim, persona)}
      </ScreenLink>
      <VerdictBadge label={verdict.label} verdict={verdict.verdict} />
    </span>
  );
}

function counted({ n = 0, claim }: Verdict): string {
  return `${formatCount(n)} ${unitsOf(n, unitNoun(claim))}`;
}

function needed({ settling }: Verdict, period: number | null): string[] {
  if (settling.kind === 'none') return ['', '', ''];
  const { more, surely, quarters } = settling;
  const number = (count: number): string => (Number.isFinite(count) ? `+${formatCount(count)}` : 'no number');
  return [number(more), number(surely), when(quarters, period)];
}

function when(quarters: number | null, period: number | null): string {
  if (quarters === null) return 'no dates, no pace';
  if (!Number.isFinite(quarters)) return 'never';
  const length = `${formatCount(quarters)} ${quarters === 1 ? 'quarter' : 'quarters'}`;
  return period === null || quarters > 12 ? length : `${length}, by ${quarterName(period + quarters)}`;
}
