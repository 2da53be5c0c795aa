import { useMemo } from 'react';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { Cell } from '../../model/cell.ts';
import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import { type Quarter, quarterName, shortQuarterName } from '../../model/quarter.ts';
import { type Breakdown, countedIn } from '../../state/fields/break-down.ts';
import { membershipOf } from '../../state/fields/use-breakdown.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { whyNoRates } from '../../state/verdicts/comparison.ts';
import { kindsIn } from '../../state/win-loss/win-loss.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { Select } from '../../ui/Select.tsx';
import { Waterfall } from '../../ui/Waterfall.tsx';
import { type KindPart, rateChange } from '../../verdicts/rate-change.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { Counted } from './Counted.tsx';
import { changeNote, changeTitle, kindName, PARTS } from './change-words.ts';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';

const MOST_STEPS = 6;
const TITLE = 'What moved the win rate';

/** The change of the win rate since the period it is compared with: another mix of deals, or other rates within them. */
export function RateChange({ scoped }: { scoped: Scoped }) {
  const { answer, chosen, fields } = scoped;
  const project = useChoices((state) => state.project);
  const { report, compared, settings } = answer;
  const because = useMemo(
    () => (project === null || compared === null ? [] : whyNoRates(project, settings, compared, chosen.persona)),
    [project, settings, compared, chosen.persona],
  );
  const by = fields.kinds.find((kind) => kind === chosen.by) ?? fields.kinds[0];
  if (report.period === null || by === undefined) return null;
  const before = compared?.before.period ?? null;
  if (before === null)
    return (
      <Card title={TITLE}>
        <p className="text-soft">The data hold no earlier quarter to compare {quarterName(report.period)} with.</p>
      </Card>
    );
  if (because.length > 0)
    return (
      <Card title={TITLE}>
        <p className="max-w-prose text-soft">
          {quarterName(report.period)} is not held against {quarterName(before)}: {because.join('; ')}.
        </p>
      </Card>
    );
  return (
    <Counted fields={[by]} scoped={scoped} what={`win rates by ${fieldLabel(by)}`}>
      {(breakdown) => (
        <Change before={before} breakdown={breakdown} by={by} now={report.period ?? before} scoped={scoped} />
      )}
    </Counted>
  );
}

type Props = { scoped: Scoped; breakdown: Breakdown; by: string; before: Quarter; now: Quarter };

function Change({ scoped, breakdown, by, before, now }: Props) {
  const { answer, chosen, choose, closedIn, fields } = scoped;
  const path = usePath();
  const search = useSearch();
  const valuesOf = (part: KindPart | undefined) => (part === undefined ? [] : [{ field: by, label: part.label }]);
  const press = (words: string, quarters: readonly Quarter[], part?: KindPart) => ({
    name: `See the closed deals of ${words}`,
    press: () =>
      openDeals(
        { path, search },
        { selection: closedIn(quarters, ...valuesOf(part)), narrowing: { outcome: 'closed' } },
      ),
  });
  const member = membershipOf(answer, chosen.persona ?? undefined);
  const within = (quarter: Quarter) => {
    const counted = countedIn({ first: quarter, last: quarter }, member);
    return (cell: Cell) => counted(cell) && cell.closed === quarter;
  };
  const kinds = kindsIn(breakdown, answer.answered.answers.facts, { before: within(before), now: within(now) });
  const change = rateChange(kinds, answer.settings.method);
  const choice = (
    <Select
      bare
      className="w-36"
      label="Split by"
      onChange={(kind) => choose({ by: kind })}
      options={fields.kinds.map((kind) => ({ value: kind, label: sentenceCase(fieldLabel(kind)) }))}
      value={by}
    />
  );
  if (change === null)
    return (
      <Card actions={choice} title={TITLE}>
        <p className="text-soft">
          No deal of this selection closed in {quarterName(before)} or in {quarterName(now)}.
        </p>
      </Card>
    );
  const periods = { before: quarterName(before), now: quarterName(now) };
  const both = `${periods.before} and ${periods.now}`;
  const field = fieldLabel(by);
  const steps = [...change.parts].sort((a, b) => Math.abs(b.rate) - Math.abs(a.rate));
  const rest = steps.slice(MOST_STEPS);
  const restRate = rest.reduce((sum, { rate }) => sum + rate, 0);
  const title = changeTitle(change, periods, field);
  const share = (value: number) => formatShare(value);
  // With a decimal, so that the parts are seen to add up.
  const points = (value: number) => formatPoints(value, PARTS);
  const framed = figureTable(
    [
      { header: sentenceCase(field) },
      { header: `Won, ${shortQuarterName(before)}`, write: formatCount },
      { header: `Closed, ${shortQuarterName(before)}`, write: formatCount },
      { header: `Won, ${shortQuarterName(now)}`, write: formatCount },
      { header: `Closed, ${shortQuarterName(now)}`, write: formatCount },
      { header: 'Share of deals, change', write: points },
      { header: 'Part by mix', write: points },
      { header: 'Part by rate', write: points },
    ],
    [
      ...change.parts.map((part) => [
        kindName(part.label),
        part.before.x,
        part.before.n,
        part.now.x,
        part.now.n,
        part.now.n / change.now.n - part.before.n / change.before.n,
        part.mix,
        part.rate,
      ]),
      ['All', change.before.x, change.before.n, change.now.x, change.now.n, 0, change.mix, change.rate],
    ],
    (text, row, column) => {
      if (column < 1 || column > 4 || text === '0') return text;
      const part = change.parts[row];
      const [outcome, quarter] = [column % 2 === 1 ? 'won' : 'closed', column < 3 ? before : now] as const;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals of ${quarterName(quarter)}${part === undefined ? '' : `: ${kindName(part.label)}`}`}
          narrowing={{ outcome }}
          selection={closedIn([quarter], ...valuesOf(part))}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="what-moved-the-win-rate"
      more={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {choice}
          <PanelInSql panel={{ of: 'change', breakdown, before, now }} scoped={scoped} what="what moved the win rate" />
        </span>
      }
      note={changeNote(change, field)}
      summary={`${title}. Mix ${points(change.mix)}, rates within ${points(change.rate)}; from ${share(change.before.x / change.before.n)} to ${share(change.now.x / change.now.n)}.`}
      title={title}
    >
      <Waterfall
        rows={[
          {
            ...{ label: periods.before, n: change.before.n, level: change.before.x / change.before.n },
            press: press(periods.before, [before]),
          },
          { label: `Other mix of ${field}`, n: PARTS, step: change.mix, press: press(both, [before, now]) },
          ...steps.slice(0, MOST_STEPS).map((part) => ({
            ...{ label: `Rate: ${kindName(part.label)}`, n: PARTS, step: part.rate },
            press: press(`${both}: ${kindName(part.label)}`, [before, now], part),
          })),
          ...(rest.length === 0 ? [] : [{ label: `Rate: ${formatCount(rest.length)} more`, n: PARTS, step: restRate }]),
          {
            ...{ label: periods.now, n: change.now.n, level: change.now.x / change.now.n },
            press: press(periods.now, [now]),
          },
        ]}
      />
    </ChartFrame>
  );
}
