import { useMemo } from 'react';
import { formatShare } from '../../model/format.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { notCompared, type VerdictChange, verdictChanges } from '../../state/verdicts/verdict-changes.ts';
import { hrefOf } from '../../ui/hash-location.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { VerdictSquare } from '../../ui/VerdictSquare.tsx';
import { askedOf } from '../verdict/asked-of.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { answerWords, type VerdictCounts } from './answer-words.ts';
import { byReason, sinceWords } from './changes-words.ts';

/** The answer in a sentence, and what changed since the period it is compared with. */
export function AnswerHeading({ answer, counts }: { answer: ReportAnswer; counts: VerdictCounts }) {
  const { report, compared } = answer;
  const words = answerWords(counts);
  const { changes, left } = useMemo(() => {
    if (compared === null || compared.because.length > 0) return { changes: [], left: [] };
    return { changes: verdictChanges(report, compared), left: notCompared(report, compared) };
  }, [report, compared]);
  const outside = report.nobody?.open_share ?? null;
  const since = report.verdicts.length === 0 ? '' : sinceWords(compared, changes, left);
  return (
    <>
      <ScreenHeading>
        {words.holds}
        {words.contradicted !== null && <span className="text-contradicted"> {words.contradicted}</span>}
      </ScreenHeading>
      <div className="-mt-4 mb-4 text-soft">
        {changes.length + left.length > 0 ? (
          <details>
            <summary className="cursor-pointer marker:text-faint">
              {since}
              {outside !== null && <Outside share={outside} />}
            </summary>
            <Changes changes={changes} left={left} questions={answer.questions} />
          </details>
        ) : (
          <p>
            {since}
            {outside !== null && <Outside share={outside} />}
          </p>
        )}
      </div>
    </>
  );
}

function Outside({ share }: { share: number }) {
  return <> {formatShare(share)} of open pipeline value fits no persona.</>;
}

type ChangesProps = {
  changes: readonly VerdictChange[];
  left: ReturnType<typeof notCompared>;
  questions: ReportAnswer['questions'];
};

function Changes({ changes, left, questions }: ChangesProps) {
  return (
    <ul className="mt-2 grid gap-1.5 border-l-2 border-line pl-3">
      {changes.map(({ now, before }) => (
        <li className="flex flex-wrap items-center gap-x-2 gap-y-1" key={`${now.persona} ${now.assumption}`}>
          <VerdictBadge label={before.label} look="plain" verdict={before.verdict} />
          <span aria-hidden="true">→</span>
          <span className="sr-only">became</span>
          <VerdictBadge label={now.label} verdict={now.verdict} />
          <ScreenLink to={assumptionPath(now)}>
            {withoutRule(now.headline, now.claim, askedOf(questions, now)?.persona ?? null)}
          </ScreenLink>
        </li>
      ))}
      {byReason(left).map(([why, all]) => (
        <li className="flex flex-wrap items-center gap-x-2 gap-y-1" key={why}>
          <span>{sentenceCase(why)}</span>
          <ul className="flex flex-wrap gap-1">
            {all.map((now) => (
              <li className="flex" key={`${now.persona} ${now.assumption}`}>
                <VerdictSquare
                  href={hrefOf(assumptionPath(now))}
                  label={now.label}
                  stated={now.stated}
                  verdict={now.verdict}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
