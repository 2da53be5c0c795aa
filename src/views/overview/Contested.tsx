import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { verdictBefore } from '../../state/verdicts/verdict-changes.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { useUndoNotice } from '../personas/UndoNotice.tsx';
import { askedOf } from '../verdict/asked-of.ts';
import { newsOf } from '../verdict/comparison-words.ts';
import { ContestedAssumption } from './ContestedAssumption.tsx';
import type { Staked } from './contested.ts';

/** What no longer holds, or may not, by the pipeline value that rests on it. */
export function Contested({ answer, items }: { answer: ReportAnswer; items: readonly Staked[] }) {
  const { report, compared, settings } = answer;
  const { onNotice, notice } = useUndoNotice();
  if (report.verdicts.length === 0) {
    return (
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to="/personas">
              Go to Personas
            </ScreenLink>
          }
          title="No assumption is stated yet"
        >
          State there what your personas claim about their deals. Each claim that deals can answer gets a verdict here.
        </EmptyState>
      </Card>
    );
  }
  if (items.length === 0) {
    return (
      <Card>
        <EmptyState title="Nothing is contradicted or at risk">
          No stated assumption is missed by the deals of {report.window_name}.
        </EmptyState>
      </Card>
    );
  }
  const valued = items.some(({ at_stake }) => at_stake !== null);
  return (
    <Card
      note={`Contradicted and at risk, ordered by the ${valued ? 'open pipeline value' : 'number of open deals'} that rests on each`}
      title="What no longer holds"
    >
      <ul className="divide-y divide-line">
        {items.map((item) => {
          const asked = askedOf(answer.questions, item.verdict);
          return (
            <ContestedAssumption
              {...item}
              answer={answer}
              onNotice={onNotice}
              because={compared?.becauseOf(item.verdict) ?? []}
              before={verdictBefore(compared, item.verdict)}
              confidence={settings.method.confidence}
              currency={settings.currency}
              key={`${item.verdict.persona} ${item.verdict.assumption}`}
              persona={asked?.persona ?? null}
              statement={asked?.assumption.statement}
              news={newsOf(compared, item.verdict)}
              since={compared?.before.period ?? null}
            />
          );
        })}
      </ul>
      {notice}
    </Card>
  );
}
