import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import { type RolePresence, rolePresence } from '../../state/roles/role-gaps.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { counted, presenceTakeaway } from './role-words.ts';

const MOST = 6;

/** Which roles are there when deals are won, beside when they are lost. */
export function Presence({ view }: { view: RoleView }) {
  const { found, choice, answer } = view;
  const { method } = answer.settings;
  const pressCount = usePressCount();
  const presence = rolePresence(found.counts, found.roles, method.confidence);
  const [any] = presence;
  if (any === undefined || any.won.n === 0 || any.lost.n === 0) return null;
  const size = ({ difference }: RolePresence) => Math.abs(difference.estimate ?? 0);
  const largest = [...presence].sort((a, b) => size(b) - size(a)).slice(0, MOST);
  const title = presenceTakeaway(presence);
  const rows = largest.flatMap(({ role, won, lost }) =>
    (
      [
        ['won', won],
        ['lost', lost],
      ] as const
    ).map(([outcome, part]) => ({
      label: `${role}, ${outcome}`,
      estimate: part.estimate,
      interval: part.interval,
      counted: counted(part),
      hollow: part.n < method.minimum.closed_deals,
      stated: outcome === 'won',
      pressCount: pressCount(
        `See the ${formatCount(part.x)} ${outcome} deals with ${role}`,
        rolesSelection(choice, { role, flags: ['present'] }),
        outcome,
      ),
    })),
  );
  const share = (value: number) => formatShare(value);
  const points = (value: number) => formatPoints(value);
  const framed = figureTable(
    [
      { header: choice.by === 'title' ? 'Title' : 'Level' },
      { header: 'Won deals', write: formatCount },
      { header: 'Of won', write: share },
      { header: 'Lost deals', write: formatCount },
      { header: 'Of lost', write: share },
      { header: 'Won minus lost', write: points },
      { header: 'Likely from', write: points },
      { header: 'Likely to', write: points },
    ],
    presence.map(({ role, won, lost, difference }) => [
      role,
      won.x,
      won.estimate,
      lost.x,
      lost.estimate,
      difference.estimate,
      difference.interval?.[0] ?? null,
      difference.interval?.[1] ?? null,
    ]),
    (text, row, column) => {
      const role = presence[row]?.role;
      if ((column !== 1 && column !== 3) || role === undefined || text === '0') return text;
      const outcome = column === 1 ? 'won' : 'lost';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals with ${role}`}
          narrowing={{ outcome }}
          selection={rolesSelection(choice, { role, flags: ['present'] })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const of =
    found.sources.present === 'people'
      ? 'deals that list people with a title'
      : 'deals that name a role in a column of their own';
  return (
    <ChartFrame
      {...framed}
      fileName="roles-in-won-and-lost-deals"
      more={<RolesInSql of={view} panel={{ of: 'presence', by: choice.by }} what="roles in won and lost deals" />}
      note={`Of ${formatCount(any.won.n)} won and ${formatCount(any.lost.n)} lost ${of}. The ${formatCount(largest.length)} roles that differ most; ranges are of each role by itself, and among ${formatCount(presence.length)} roles one or two may stand apart by chance.`}
      summary={`${title}. ${largest.map(({ role, won, lost }) => `${role}: ${counted(won)} won, ${counted(lost)} lost`).join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals order="given" rows={rows} unit="share" />
    </ChartFrame>
  );
}
