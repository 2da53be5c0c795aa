import { formatCount, formatShare } from '../../model/format.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { segmentSql } from '../../state/segments/segment-sql.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { useValueRates } from '../../state/words/use-value-rates.ts';
import { BarsWithIntervals } from '../../ui/BarsWithIntervals.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { NotesPanel } from '../words/NotesPanel.tsx';
import { type Noun, namedIn } from './triggers-words.ts';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  persona: string | undefined;
  field: string;
  noun: Noun;
};

/** So many values are drawn; the table holds all of them. */
const DRAWN = 12;

/** What the list of lost deals says: counts alone, since a list of losses has no win rate. */
export function ListedValues({ answer, choices, persona, field, noun }: Props) {
  const told = useValueRates(answer, choices, field, persona);
  const path = usePath();
  const search = useSearch();
  const selectionOf = (label: string): DealSelection => ({
    of: 'values',
    ...(persona === undefined ? {} : { persona }),
    values: [{ field, label }],
  });
  return (
    <NotesPanel height={160} told={told} what={`each ${noun.one} of lost deals`}>
      {(figures) => {
        const named = figures === null ? [] : namedIn(figures);
        const rows = named
          .map((each) => ({ label: each.labels[0] ?? '', count: each.rate.share.n }))
          .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
        const top = rows[0];
        if (top === undefined) return null;
        const total = rows.reduce((sum, { count }) => sum + count, 0);
        const title = `On the list of lost deals “${top.label}” is the most frequent ${noun.one}: ${formatCount(top.count)} of ${formatCount(total)}`;
        const note = `${formatCount(total)} times a ${noun.one} was written there. A list of losses holds no wins to compare with.`;
        const framed = figureTable(
          [
            { header: noun.one.charAt(0).toUpperCase() + noun.one.slice(1) },
            { header: 'Lost deals', write: formatCount },
            { header: `Share of ${formatCount(total)}`, write: (share) => formatShare(share, total) },
          ],
          rows.map(({ label, count }) => [label, count, count / total]),
          (text, at, column) => {
            const row = rows[at];
            if (column !== 1 || row === undefined) return text;
            return (
              <SeeDeals
                look="figure"
                name={`See the ${text} deals with ${row.label}`}
                narrowing={{ outcome: 'closed' }}
                selection={selectionOf(row.label)}
              >
                {text}
              </SeeDeals>
            );
          },
        );
        return (
          <ChartFrame
            {...framed}
            fileName={`${noun.one.replaceAll(' ', '-')}-lost-deals`}
            more={
              <OpenInSql
                look="faint"
                of={{ query: segmentSql(answer, choices, figures?.dimensions ?? [], persona) }}
                size="small"
                what={`${noun.several} of lost deals`}
              />
            }
            note={note}
            summary={`${title}. ${note}`}
            title={title}
          >
            <BarsWithIntervals
              rows={rows.slice(0, DRAWN).map(({ label, count }) => ({
                label,
                share: count / total,
                interval: null,
                counted: `${formatCount(count)} (${formatShare(count / total, total)})`,
                press: {
                  name: `See the ${formatCount(count)} closed deals with ${label}`,
                  press: () =>
                    openDeals({ path, search }, { selection: selectionOf(label), narrowing: { outcome: 'closed' } }),
                },
              }))}
            />
          </ChartFrame>
        );
      }}
    </NotesPanel>
  );
}
