import { fieldLabel } from '../../assumptions/state-filter.ts';
import { answersTo } from '../../state/imports/answer-question.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useCanonicalFields } from '../../state/imports/use-canonical-fields.ts';
import { Button } from '../../ui/Button.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { useDeciding } from './use-deciding.ts';

/** What only a person can know about a file, each with its answers. */
export function FileQuestions({ file }: { file: PlannedSource }) {
  const { busy, decide } = useDeciding();
  const { plan } = file.planned;
  const fields = useCanonicalFields(plan.table);
  if (plan.questions.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {plan.questions.map((question) => (
        <li
          className="rounded-md border border-at-risk bg-at-risk-wash px-3 py-2.5"
          key={`${question.about} ${question.why}`}
        >
          <p>
            <span className="font-semibold">{sentenceCase(fieldLabel(question.about))}:</span> {question.why}
          </p>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {answersTo(question, plan, fields).map(({ words, change }) =>
              change === null ? (
                <span className="self-center text-[13px] text-soft" key={words}>
                  {words}
                </span>
              ) : (
                <Button
                  aria-label={`${question.about}: ${words}`}
                  disabled={busy}
                  key={words}
                  onClick={() => decide(plan.file, change)}
                  size="small"
                >
                  {words}
                </Button>
              ),
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
