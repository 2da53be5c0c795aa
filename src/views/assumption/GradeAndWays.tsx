import { useState } from 'react';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { numberSql } from '../../state/verdicts/number-sql.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { useUndoNotice } from '../personas/UndoNotice.tsx';
import { AddToAgenda } from '../review/AddToAgenda.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { dealsBehind, seeWords } from '../verdict/deals-behind.ts';

type Props = { answer: ReportAnswer; verdict: Verdict; choices: ViewChoices };

/** How firm the ground is, and the ways down to it: the deals and the query. */
export function GradeAndWays({ answer, verdict, choices }: Props) {
  const [sql, setSql] = useState(false);
  const { onNotice, notice } = useUndoNotice();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <GradeLine verdict={verdict} />
      <div className="flex flex-wrap gap-2 print:hidden">
        {dealsBehind(verdict).map((behind) => (
          <SeeDeals key={behind.what} selection={behind.selection}>
            {seeWords(behind)}
          </SeeDeals>
        ))}
        <AddToAgenda answer={answer} onNotice={onNotice} verdict={verdict} />
        {verdict.verdict !== 'untestable' && (
          <Button aria-haspopup="dialog" onClick={() => setSql(true)}>
            SQL
          </Button>
        )}
      </div>
      {notice}
      <Drawer
        note="Runs over the tables of this project, and in any DuckDB that holds them."
        onClose={() => setSql(false)}
        open={sql}
        title="The query behind this figure"
      >
        <CodeBlock fileName="figure.sql" label="SQL" text={numberSql(answer, verdict, choices)} />
        <p className="mt-3">
          <OpenInSql look="plain" of={{ figure: { persona: verdict.persona, assumption: verdict.assumption } }} />
        </p>
      </Drawer>
    </div>
  );
}

function GradeLine({ verdict: { grade, grade_reasons, verdict } }: { verdict: Verdict }) {
  if (grade === null) return <span />;
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1 text-[13px] text-soft">
      <span className={`rounded px-1.5 py-0.5 text-xs font-semibold ${VERDICT_LOOK[verdict].badge}`}>
        Grade {grade}
      </span>
      <span>{grade_reasons.length === 0 ? 'nothing weakens it' : grade_reasons.join(' · ')}</span>
    </p>
  );
}
