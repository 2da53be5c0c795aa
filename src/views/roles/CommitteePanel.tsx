import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import type { Committee } from '../../state/roles/role-committee.ts';
import type { Figure } from '../../state/verdicts/evidence-figures.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { committeeTakeaway, counted, peopleOf } from './role-words.ts';

type Props = { view: RoleView; committee: Committee };

/** How many people are in won deals, beside lost ones. */
export function CommitteePanel({ view, committee }: Props) {
  const { choice, answer } = view;
  const { method } = answer.settings;
  const pressCount = usePressCount();
  const { sizes, won, lost, superiority, unlisted } = committee;
  if (sizes.length === 0) return null;
  const title = committeeTakeaway(committee);
  const share = (value: number) => formatShare(value);
  const points = (value: number) => formatPoints(value);
  const selection = (least: number, open: boolean) =>
    rolesSelection(choice, { role: null, flags: [], people: { least, open } });
  const rows = sizes.flatMap(({ people, open, of_won, of_lost }) =>
    (
      [
        ['won', of_won],
        ['lost', of_lost],
      ] as const
    ).map(([outcome, part]) => ({
      label: `${peopleOf(people, open)}, ${outcome}`,
      estimate: part.estimate,
      interval: part.interval,
      counted: counted(part),
      hollow: part.n < method.minimum.closed_deals,
      stated: outcome === 'won',
      pressCount: pressCount(
        `See the ${formatCount(part.x)} ${outcome} deals with ${peopleOf(people, open)}`,
        selection(people, open),
        outcome,
      ),
    })),
  );
  const framed = figureTable(
    [
      { header: 'People' },
      { header: 'Won deals', write: formatCount },
      { header: 'Of won', write: share },
      { header: 'Lost deals', write: formatCount },
      { header: 'Of lost', write: share },
      { header: 'Won minus lost', write: points },
      { header: 'Likely from', write: points },
      { header: 'Likely to', write: points },
    ],
    sizes.map(({ people, open, of_won, of_lost, difference }) => [
      peopleOf(people, open),
      of_won.x,
      of_won.estimate,
      of_lost.x,
      of_lost.estimate,
      difference.estimate,
      difference.interval?.[0] ?? null,
      difference.interval?.[1] ?? null,
    ]),
    (text, row, column) => {
      const size = sizes[row];
      if ((column !== 1 && column !== 3) || size === undefined || text === '0') return text;
      const outcome = column === 1 ? 'won' : 'lost';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals with ${peopleOf(size.people, size.open)}`}
          narrowing={{ outcome }}
          selection={selection(size.people, size.open)}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="people-in-won-and-lost-deals"
      more={<RolesInSql of={view} panel={{ of: 'committee' }} what="people in won and lost deals" />}
      note={
        <>
          Median people: won {medianWords(won)}, lost {medianWords(lost)}.{' '}
          {superiority !== null &&
            `A won deal has more people than a lost one in ${formatShare(superiority)} of pairs, ties counted half.`}
          {unlisted > 0 && ` ${formatCount(unlisted)} closed deals list nobody and are left out.`}
        </>
      }
      summary={`${title}. ${sizes.map(({ people, open, of_won, of_lost }) => `${peopleOf(people, open)}: ${counted(of_won)} won, ${counted(of_lost)} lost`).join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals order="given" rows={rows} unit="share" />
    </ChartFrame>
  );
}

function medianWords({ estimate, interval, n }: Figure): string {
  if (estimate === null) return 'unknown';
  const range = interval === null ? '' : `likely ${interval[0]} to ${interval[1]}, `;
  return `${estimate} (${range}${formatCount(n)} deals)`;
}
