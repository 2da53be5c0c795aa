import { type ReactNode, useState } from 'react';
import { stateFilter } from '../../assumptions/state-filter.ts';
import { type Claim, segmentOf } from '../../model/claim.ts';
import { formatCount } from '../../model/format.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Verdict, VerdictWord } from '../../verdicts/verdict.ts';
import { askedOf } from '../verdict/asked-of.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { withoutRule } from '../verdict/side-names.ts';

/** From here on there is room beside the assumptions that no longer hold. */
const WIDE = '(min-width: 1280px)';

const QUIET = ['holds', 'not-enough-evidence', 'untestable'] as const satisfies readonly VerdictWord[];

/** Assumptions that need no discussion now, and the beliefs, which no data can answer. */
export function Rest({ answer: { report, questions } }: { answer: ReportAnswer }) {
  const [wide] = useState(() => matchMedia(WIDE).matches);
  const groups = QUIET.map((word) => ({
    word,
    verdicts: report.verdicts.filter(({ verdict }) => verdict === word),
  })).filter(({ verdicts }) => verdicts.length > 0);
  const { beliefs } = report;
  const personaOf = (verdict: Verdict) => askedOf(questions, verdict)?.persona ?? null;
  if (groups.length === 0 && beliefs.length === 0) return null;
  return (
    <Card title="Everything else that is stated">
      <div className="divide-y divide-line">
        {groups.map(({ word, verdicts }) => (
          <Group
            key={word}
            open={wide && word === 'holds'}
            summary={
              <span className="inline-flex items-center gap-2">
                <VerdictBadge label={String(verdicts.length)} verdict={word} />
                {VERDICT_LOOK[word].counted(verdicts.length)}
              </span>
            }
          >
            {word === 'not-enough-evidence' && (
              <li>
                <ScreenLink to="/planning">What would settle them, and how soon</ScreenLink>
              </li>
            )}
            {verdicts.map((verdict) => (
              <li key={`${verdict.persona} ${verdict.assumption}`}>
                <ScreenLink className="text-ink hover:underline" to={assumptionPath(verdict)}>
                  {withoutRule(verdict.headline, verdict.claim, personaOf(verdict))}
                </ScreenLink>
                <Segment claim={verdict.claim} />
              </li>
            ))}
          </Group>
        ))}
        {beliefs.length > 0 && (
          <Group
            summary={`${formatCount(beliefs.length)} ${beliefs.length === 1 ? 'belief' : 'beliefs'}, which no data can answer; counted apart`}
          >
            {beliefs.map(({ persona, assumption, statement }) => (
              <li key={`${persona} ${assumption}`}>
                {nameOf(report.personas, persona)}
                {statement}
              </li>
            ))}
          </Group>
        )}
      </div>
    </Card>
  );
}

/** The headline counts the deals of a segment without naming it. */
function Segment({ claim }: { claim: Claim }) {
  const segment = segmentOf(claim);
  return segment === undefined ? null : <p className="text-xs text-soft">Deals where {stateFilter(segment)}</p>;
}

type GroupProps = { summary: ReactNode; open?: boolean; children: ReactNode };

function Group({ summary, open = false, children }: GroupProps) {
  return (
    <details className="py-2.5 first:pt-0 last:pb-0" open={open}>
      <summary className="cursor-pointer marker:text-faint">{summary}</summary>
      <ul className="mt-2 grid gap-2 pl-4 text-[13px]">{children}</ul>
    </details>
  );
}

function nameOf(personas: ReportAnswer['report']['personas'], persona: string | null): string {
  const name = personas.find(({ id }) => id === persona)?.name;
  return name === undefined ? '' : `${name}: `;
}
