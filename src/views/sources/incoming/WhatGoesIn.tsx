import { fieldLabel } from '../../../assumptions/state-filter.ts';
import { formatCount } from '../../../model/format.ts';
import type { ImportComparison } from '../../../tables/preview-import.ts';
import { sentenceCase } from '../../verdict/sentence-case.ts';
import { counted, daysTold, endingsTold } from './import-words.ts';

/** Which deals a file would bring by how they ended, the days it spans, and why some of its rows stay out. */
export function WhatGoesIn({ comparison }: { comparison: ImportComparison }) {
  const { stages, days, problems } = comparison;
  const endings = endingsTold(stages);
  const facts = [...(endings === null ? [] : [endings]), ...days.map(daysTold)];
  return (
    <>
      {facts.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 text-soft">
          {facts.map((fact) => (
            <li key={fact}>{sentenceCase(fact)}</li>
          ))}
        </ul>
      )}
      {problems.length > 0 && <AsideReasons problems={problems} />}
    </>
  );
}

type Problems = ImportComparison['problems'];

/** Lines that are named for each reason. */
const FEW = 3;

/** Why rows are set aside: each reason with its rows, the first of them, and what to do. */
function AsideReasons({ problems }: { problems: Problems }) {
  const byReason = new Map<string, Problems[number][]>();
  for (const problem of problems) {
    const key = `${problem.column ?? ''} ${problem.reason}`;
    byReason.set(key, [...(byReason.get(key) ?? []), problem]);
  }
  const reasons = [...byReason].sort(([, one], [, other]) => other.length - one.length);
  return (
    <details open={reasons.length <= FEW}>
      <summary className="cursor-pointer text-[13px] text-accent">
        Why {counted(new Set(problems.map(({ line }) => line)).size, 'row')} would be set aside
      </summary>
      <ul className="mt-1 grid gap-1.5 text-[13px]">
        {reasons.map(([key, [first, ...rest]]) =>
          first === undefined ? null : (
            <li key={key}>
              <p>
                {first.column !== null && <span className="font-semibold">{fieldLabel(first.column)}: </span>}
                {first.reason} <span className="text-soft">{linesOf([first, ...rest])}</span>
              </p>
              <p className="text-xs text-soft">{first.fix}</p>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}

/** "Line 7: one, line 9: two and 12 more." */
function linesOf(problems: Problems): string {
  const shown = problems.slice(0, FEW).map(({ line, value }) => {
    const short = value === null ? '' : `: “${value.slice(0, 40)}”`;
    return `line ${formatCount(line)}${short}`;
  });
  const more = problems.length - shown.length;
  return `${sentenceCase(shown.join(', '))}${more === 0 ? '.' : ` and ${formatCount(more)} more.`}`;
}
