import { useMemo } from 'react';
import { inWindow } from '../../../assumptions/answers.ts';
import { windowOf } from '../../../assumptions/window.ts';
import { formatCount } from '../../../model/format.ts';
import type { Counts } from '../../../model/outcome.ts';
import { type RuleTally, totalOf } from '../../../personas/tally-rules.ts';
import { countBreakdown, labelOf } from '../../../state/fields/break-down.ts';
import { useBreakdown } from '../../../state/fields/use-breakdown.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import { isClassified } from '../../../state/personas/classified-deals.ts';
import { useSegmentFields } from '../../../state/segments/use-segment-fields.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../../ui/hash-location.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { FieldChoice } from '../../segments/FieldChoice.tsx';
import { fieldTitle } from '../../segments/field-names.ts';
import { shareOf } from './rule-words.ts';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  order: readonly string[];
  tally: RuleTally<keyof Counts>;
};

const MOST = 8;

/** What no rule names, and what such deals hold most often. */
export function UnclassifiedDeals({ answer, choices, order, tally }: Props) {
  const all = totalOf(tally.unclassified);
  const undecided = totalOf(tally.undecided);
  return (
    <Card
      note={
        undecided === 0
          ? 'Deals that are known to meet no rule'
          : `For ${formatCount(undecided)} of them a field that a rule reads is blank: filled in, it might name them`
      }
      title={`Unclassified: ${formatCount(all)}`}
    >
      {all === 0 ? (
        <p className="text-soft">Every deal gets a name.</p>
      ) : (
        <TopValues all={all} answer={answer} choices={choices} order={order} />
      )}
    </Card>
  );
}

function TopValues({ answer, choices, order, all }: Omit<Props, 'tally'> & { all: number }) {
  const path = usePath();
  const search = useSearch();
  const found = useSegmentFields(answer.warehouse);
  const fields = found.kind === 'ready' ? found.value.fields : [];
  const wanted = new URLSearchParams(search).get('by');
  const field = wanted ?? fields.find(({ name }) => name === 'buyer_role')?.name ?? fields[0]?.name ?? '';
  const told = useBreakdown(answer, choices, { fields: field === '' ? [] : [field] });
  const rows = useMemo(() => {
    if (told.kind !== 'ready' || 'missing' in told.value) return null;
    const { breakdown } = told.value;
    const { answered, questions, settings } = answer;
    const { span } = windowOf(settings, answered.answers, choices.period);
    const members = new Map(order.flatMap((id) => [[id, questions.members.get(id) ?? -1] as const]));
    const counts = countBreakdown(
      breakdown,
      answered.answers.facts,
      (cell) =>
        cell.outcome !== 'unmapped' && inWindow(cell, span) && isClassified(cell, { members }, { persona: null }),
    );
    const [dimension] = breakdown.dimensions;
    if (dimension === undefined) return null;
    return counts
      .map(({ first, won, lost, open }) => ({ label: labelOf(dimension, first), won, lost, deals: won + lost + open }))
      .sort((a, b) => b.deals - a.deals || (a.label < b.label ? -1 : 1));
  }, [told, answer, choices.period, order]);
  if (found.kind === 'ready' && fields.length === 0) {
    return <p className="text-soft">No field of the files tells these deals apart.</p>;
  }
  if (rows === null && (told.kind === 'failed' || found.kind === 'failed')) {
    return <p className="text-contradicted">The values could not be counted.</p>;
  }
  if (found.kind !== 'ready') return <Loading height={220} what="the values" />;
  return (
    <div className="grid gap-3">
      <FieldChoice
        fields={fields}
        label="Most frequent values of"
        onChange={(name) => {
          const query = new URLSearchParams(search);
          query.set('by', name);
          goTo(hrefOf(path, query.toString()));
        }}
        value={field}
      />
      {rows === null ? (
        <Loading height={160} what="the values" />
      ) : (
        <SmallTable
          caption={`Unclassified deals by ${fieldTitle(field)}`}
          columns={[
            { header: fieldTitle(field) },
            { header: 'Deals', align: 'right' },
            { header: 'Won of closed', align: 'right' },
          ]}
          rows={rows.slice(0, MOST).map(({ label, deals, won, lost }) => ({
            key: label,
            quiet: label === '',
            cells: [
              label === '' ? 'Left blank' : label,
              <span key="deals">
                <SeeDeals
                  look="figure"
                  name={`See the unclassified deals where ${fieldTitle(field)} is ${label === '' ? 'blank' : label}`}
                  selection={{ of: 'classified', persona: null, values: [{ field, label }] }}
                >
                  {formatCount(deals)}
                </SeeDeals>
                <span className="text-soft">{shareOf(deals, all)}</span>
              </span>,
              `${formatCount(won)} of ${formatCount(won + lost)}`,
            ],
          }))}
        />
      )}
      {rows !== null && rows.length > MOST && (
        <p className="text-xs text-soft">{formatCount(rows.length - MOST)} more values stand in fewer deals.</p>
      )}
    </div>
  );
}
