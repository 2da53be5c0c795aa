import { formatCount, formatDays } from '../../model/format.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { TriggerTime, TriggerTimes } from '../../state/words/trigger-days.ts';
import { triggerSql } from '../../state/words/trigger-sql.ts';
import { useTriggerTimes } from '../../state/words/use-trigger-times.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { NotesPanel } from '../words/NotesPanel.tsx';
import { likelyDays, timeTitle } from './time-words.ts';

type Props = { answer: ReportAnswer; choices: ViewChoices; persona: string | undefined };

/** How long deals take from the trigger event to their end. */
export function TimeFromTrigger({ answer, choices, persona }: Props) {
  const told = useTriggerTimes(answer, choices, persona);
  return (
    <NotesPanel height={200} told={told} what="the time from the trigger event">
      {(times) =>
        times === null ? null : times.all.n === 0 ? (
          <Card>
            <EmptyState title="How long a deal takes from its trigger event is not known">
              No deal created in {answer.report.window_name} has the day of its trigger event filled in.{' '}
              {howToGet('trigger_date')}
            </EmptyState>
          </Card>
        ) : (
          <Times answer={answer} choices={choices} persona={persona} times={times} />
        )
      }
    </NotesPanel>
  );
}

function Times({ answer, choices, times, persona }: Props & { times: TriggerTimes }) {
  const { method } = answer.settings;
  const rows = [
    { ...times.all, name: 'All events' },
    ...times.events.map((each) => ({ ...each, name: each.label || 'Left blank' })),
  ];
  const path = usePath();
  const search = useSearch();
  const selectionOf = (at: number): DealSelection => ({
    of: 'values',
    ...(persona === undefined ? {} : { persona }),
    values: at === 0 ? [] : [{ field: 'trigger_event', label: rows[at]?.label ?? '' }],
    triggered: true,
  });
  const few = ({ closed }: TriggerTime) => closed < method.minimum.close_events;
  const title = timeTitle(times.all);
  const note = [
    `Deals created in ${answer.report.window_name}; open ones last at least until now. Line: the likely range of the median.`,
    rows.some(few) ? `*: fewer than ${formatCount(method.minimum.close_events)} of them closed.` : '',
    times.reversed === 0
      ? ''
      : `Left out: ${formatCount(times.reversed)} ${times.reversed === 1 ? 'deal' : 'deals'} with an event after the end.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const framed = figureTable(
    [
      { header: 'Trigger event' },
      { header: 'Median', write: formatDays },
      { header: 'Likely from', write: formatDays },
      { header: 'Likely to', write: formatDays },
      { header: 'Closed', write: formatCount },
      { header: 'Deals', write: formatCount },
    ],
    rows.map(({ name, estimate, interval, closed, n }) => [
      name,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      closed,
      n,
    ]),
    (text, at, column) => {
      const row = rows[at];
      if (column !== 5 || row === undefined) return text;
      return (
        <SeeDeals look="figure" name={`See the ${text} deals with ${row.name}`} selection={selectionOf(at)}>
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="time-from-trigger"
      more={
        <OpenInSql
          look="faint"
          of={{ query: triggerSql({ answer, choices, persona }, times) }}
          size="small"
          what="time from the trigger event"
        />
      }
      note={note}
      summary={`${title}. ${note}`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        rows={rows.map((row, index) => ({
          label: `${row.name}${few(row) ? '*' : ''}`,
          estimate: row.estimate,
          interval: row.interval,
          counted: `${formatCount(row.n)} ${row.n === 1 ? 'deal' : 'deals'}, ${likelyDays(row)}`,
          ...(index === 0 ? { stated: true } : {}),
          pressCount: {
            name: `See the ${formatCount(row.n)} deals behind ${row.name}`,
            press: () => openDeals({ path, search }, { selection: selectionOf(index), narrowing: {} }),
          },
        }))}
        unit="days"
      />
    </ChartFrame>
  );
}
