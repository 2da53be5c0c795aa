import { useMemo } from 'react';
import { stateFilter } from '../../assumptions/state-filter.ts';
import type { Filter } from '../../model/filter.ts';
import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { SharedFigure } from '../../state/roles/role-gaps.ts';
import { type Behaved, useBehaviour } from '../../state/roles/use-behaviour.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { BehaviourFields } from './BehaviourFields.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { usePressCount } from './role-view.ts';
import { counted } from './role-words.ts';
import { behaviourFilter, type RolesChoice } from './roles-address.ts';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  choice: RolesChoice;
  onChoose: (choice: RolesChoice) => void;
};

/** Deals that show a behaviour beside those that do not: "three or more touches before the deal was created". */
export function BehaviourPanel({ answer, choices, choice, onChoose }: Props) {
  const { related, catalog } = answer.warehouse;
  const kinds = (['touches', 'people'] as const).filter((kind) =>
    kind === 'touches' ? related.touches !== null : related.people,
  );
  const [first] = kinds;
  const title = catalog.find('buyer_role', 'people') ?? catalog.find('role', 'people');
  const field = title?.table === 'people' ? title.name : null;
  const behaviour = useMemo(
    () =>
      first === undefined || kinds.includes(choice.behaviour.has)
        ? choice.behaviour
        : { ...choice.behaviour, has: first },
    [choice.behaviour, first, kinds],
  );
  const rule = useMemo(() => behaviourFilter(behaviour, field), [behaviour, field]);
  if (first === undefined) return null;
  return (
    <section aria-label="Behaviour" className="grid gap-3">
      <BehaviourFields
        behaviour={behaviour}
        dated={catalog.find('date', 'people')?.table === 'people'}
        field={field}
        kinds={kinds}
        onChange={(next) => onChoose({ ...choice, behaviour: next })}
      />
      <Compared answer={answer} choice={choice} choices={choices} rule={rule} />
    </section>
  );
}

type ComparedProps = Omit<Props, 'onChoose'> & { rule: Filter };

function Compared({ answer, choices, choice, rule }: ComparedProps) {
  const { persona } = choice;
  const { asked, stale } = useBehaviour(answer, choices, { rule, persona });
  switch (asked.kind) {
    case 'none':
    case 'asking':
      return <Loading height={180} what="deals with and without this behaviour" />;
    case 'failed':
      return (
        <ErrorPanel
          remedy="Choose another behaviour, or reload to try again."
          title="The behaviour could not be counted"
          what={asked.message}
        />
      );
    case 'ready':
      if ('missing' in asked.value) {
        return (
          <p className="text-soft">
            No file has a “{asked.value.missing}” column, so nobody can say which deals show this. Map it under Sources,
            or choose another behaviour.
          </p>
        );
      }
      return (
        <Recounting busy={stale}>
          <Shown answer={answer} behaved={asked.value} choice={choice} choices={choices} rule={rule} />
        </Recounting>
      );
    default:
      return asked satisfies never;
  }
}

type ShownProps = {
  answer: ReportAnswer;
  choices: ViewChoices;
  choice: RolesChoice;
  rule: Filter;
  behaved: Exclude<Behaved, { missing: string }>;
};

function Shown({ answer, choices, choice, rule, behaved }: ShownProps) {
  const { method } = answer.settings;
  const pressCount = usePressCount();
  const whose = choice.persona === undefined ? {} : { persona: choice.persona };
  const clause = stateFilter(rule);
  const sides: readonly { label: string; figure: SharedFigure; selection: DealSelection }[] = [
    { label: 'With', figure: behaved.with, selection: { of: 'rule', ...whose, rule } },
    { label: 'Without', figure: behaved.without, selection: { of: 'rule', ...whose, rule: { not: rule } } },
  ];
  const share = (value: number) => formatShare(value);
  const title = takeaway(behaved);
  const framed = figureTable(
    [
      { header: 'Deals' },
      { header: 'Won', write: formatCount },
      { header: 'Closed', write: formatCount },
      { header: 'Win rate', write: share },
      { header: 'Likely from', write: share },
      { header: 'Likely to', write: share },
    ],
    sides.map(({ label, figure }) => [
      label,
      figure.x,
      figure.n,
      figure.estimate,
      figure.interval?.[0] ?? null,
      figure.interval?.[1] ?? null,
    ]),
    (text, row, column) => {
      const side = sides[row];
      if ((column !== 1 && column !== 2) || side === undefined || text === '0') return text;
      const outcome = column === 1 ? 'won' : 'closed';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals ${side.label.toLowerCase()} it`}
          narrowing={{ outcome }}
          selection={side.selection}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="behaviour"
      more={<RolesInSql of={{ answer, choices, choice }} panel={{ of: 'behaviour', rule }} what="behaviour" />}
      note={`Closed deals where ${clause}, beside those where that is not so.${behaved.unknown > 0 ? ` Of ${formatCount(behaved.unknown)} it is not known.` : ''} What is compared are deals that differ in more than this.`}
      summary={`${title}. With: ${counted(behaved.with)} won; without: ${counted(behaved.without)} won.`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        rows={sides.map(({ label, figure, selection }) => ({
          label,
          estimate: figure.estimate,
          interval: figure.interval,
          counted: counted(figure),
          hollow: figure.n < method.minimum.closed_deals,
          pressCount: pressCount(
            `See the ${formatCount(figure.n)} closed deals ${label.toLowerCase()} it`,
            selection,
            'closed',
          ),
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}

function takeaway({ with: shown, without, difference }: ShownProps['behaved']): string {
  if (shown.estimate === null || without.estimate === null) {
    return shown.estimate === null ? 'No closed deal shows this behaviour' : 'Every closed deal shows this behaviour';
  }
  const { estimate, interval } = difference;
  const n = Math.min(shown.n, without.n);
  const rates = `${formatShare(shown.estimate, shown.n)} against ${formatShare(without.estimate, without.n)}`;
  const [low, high] = interval ?? [0, 0];
  const likely = `likely ${formatPoints(low, n)} to ${formatPoints(high, n)}`;
  if (low <= 0 && high >= 0) return `Win rates with and without it cannot be told apart: ${rates} (${likely})`;
  return `Deals with it are won ${(estimate ?? 0) > 0 ? 'more' : 'less'} often: ${rates} (${likely})`;
}
