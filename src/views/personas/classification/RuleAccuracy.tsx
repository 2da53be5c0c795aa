import { useMemo } from 'react';
import { quarterName } from '../../../model/quarter.ts';
import type { Project } from '../../../project/schema.ts';
import { useBreakdown } from '../../../state/fields/use-breakdown.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import { accuracyIn, handAccuracy, handField } from '../../../state/personas/label-accuracy.ts';
import { useContactLabels, useContactRules } from '../../../state/personas/use-contacts.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { accuracyWords } from './rule-words.ts';

const QUARTERS = 4;

type Props = { answer: ReportAnswer; choices: ViewChoices; project: Project };

/** How the rules do on the newest quarter, and on those before it. */
export function RuleAccuracy({ answer, choices, project }: Props) {
  const { report, warehouse } = answer;
  const rules = useContactRules();
  const labels = useContactLabels(answer, choices, rules);
  const held = rules.some(({ own }) => own) && warehouse.related.people;
  const told = held && labels.kind === 'ready';
  const order = useMemo(() => project.personas.map(({ id }) => id), [project.personas]);
  const newest = report.period;
  const column = useMemo(() => handField(warehouse.catalog.fields), [warehouse]);
  const written = useBreakdown(answer, choices, { fields: column === null ? [] : [column] });
  const quarters = useMemo(() => {
    const last = report.periods.filter((quarter) => newest !== null && quarter <= newest).slice(0, QUARTERS);
    const known = labels.kind === 'ready' ? labels.value : null;
    const byHand = written.kind === 'ready' && !('missing' in written.value) ? written.value.breakdown : null;
    return last.map((quarter) => ({
      ...accuracyIn(answer, order, known, rules, quarter),
      hand: byHand === null ? null : handAccuracy(answer, project.personas, byHand, quarter),
    }));
  }, [answer, project.personas, order, labels, written, rules, report.periods, newest]);
  const [first] = quarters;
  const isWritten = quarters.some(({ hand }) => hand !== null && hand.n > 0);
  if (newest === null || first === undefined) {
    return (
      <Card title="Accuracy on the newest quarter">
        <p className="text-soft">
          No quarter is complete: the files hold no days on which deals closed.{' '}
          <ScreenLink to="/sources">Map a close date under Sources</ScreenLink>.
        </p>
      </Card>
    );
  }
  return (
    <Card
      note="Rules are written by people and learn nothing from the deals, so no quarter has taught them its answers"
      title={`Accuracy on ${quarterName(newest)}`}
    >
      <p className="mb-3">
        The rules name {accuracyWords(first.named)} of the deals that closed in {quarterName(newest)}.{' '}
        {isWritten && first.hand !== null && (
          <>
            Held against “{column}”, where people wrote the persona down: the rules give the same name in{' '}
            {accuracyWords(first.hand)}.{' '}
          </>
        )}
        {held ? (
          labels.kind === 'ready' ? (
            <>
              Held against the people of those deals, whom the contact rules name by their own titles: the name of the
              deal is borne by one of them in {accuracyWords(first.agreed)}, and by nobody’s other name beside it in{' '}
              {accuracyWords(first.alone)}.
            </>
          ) : null
        ) : isWritten ? null : (
          <>
            Nothing says whether the names are right:{' '}
            {warehouse.related.people ? (
              <>
                no contact rule has been written that could name the same deals by their people.{' '}
                <ScreenLink to="/personas/rules/contacts">Write contact rules</ScreenLink>.
              </>
            ) : (
              <>
                no file lists the people of the deals. Add contact roles under{' '}
                <ScreenLink to="/sources">Sources</ScreenLink>, and the names are held against their titles.
              </>
            )}
          </>
        )}
      </p>
      {held && labels.kind === 'asking' && <Loading height={120} what="the people of the deals" />}
      {held && labels.kind === 'failed' && (
        <p className="mb-3 text-contradicted" role="alert">
          The people could not be counted: {labels.message}
        </p>
      )}
      <SmallTable
        caption="Accuracy by quarter"
        columns={[
          { header: 'Closed in' },
          { header: 'Named by a rule' },
          ...(isWritten ? [{ header: `Same as “${column}”` }] : []),
          ...(told ? [{ header: 'One of their people bears the name' }, { header: 'No other name among them' }] : []),
        ]}
        rows={quarters.map(({ quarter, named, hand, agreed, alone }) => ({
          key: String(quarter),
          cells: [
            quarterName(quarter),
            accuracyWords(named),
            ...(isWritten && hand !== null ? [accuracyWords(hand)] : []),
            ...(told ? [accuracyWords(agreed), accuracyWords(alone)] : []),
          ],
        }))}
      />
      {told && (
        <p className="mt-2 text-xs text-soft">
          Counted are deals that a rule names whose persona has a contact rule of its own, with a person whom some
          contact rule names.
        </p>
      )}
    </Card>
  );
}
