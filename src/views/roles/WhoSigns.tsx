import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import type { RoleFlag } from '../../model/role-test.ts';
import { type RoleGap, type RolePresence, roleGaps, rolePresence, signedDeals } from '../../state/roles/role-gaps.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { counted, gapTakeaway, gapWords, reachedTakeaway } from './role-words.ts';

const MOST = 6;

/** Of won deals: who signs, beside whom marketing reached; and who is there when deals are lost. */
export function WhoSigns({ view }: { view: RoleView }) {
  const { found, choice, answer } = view;
  const { method } = answer.settings;
  const { confidence } = method;
  const { counts, roles, sources } = found;
  const gaps = roleGaps(counts, roles, confidence);
  const { n, reached, won } = signedDeals(counts);
  const pressCount = usePressCount();
  if (sources.signs === null) return null;
  if (gaps.length === 0) {
    return (
      <Card>
        <EmptyState title="No won deal here says who signs">
          {formatCount(won)} won deals are counted; none of them names who decides.
        </EmptyState>
      </Card>
    );
  }
  const lost = new Map(rolePresence(counts, roles, confidence).map((each) => [each.role, each]));
  const hasReach = sources.reached !== null;
  const drawn = mostTelling(gaps);
  const known: RoleFlag[] = ['signed', 'engaged'];
  const wonDeals = (role: string, ...flags: RoleFlag[]) =>
    rolesSelection(choice, { role, flags: [...flags, ...known] });
  const rows = drawn.flatMap(({ role, signs, reached: own }) => {
    const there = lost.get(role)?.lost;
    const row = (
      what: string,
      part: RoleGap['signs'],
      selection: ReturnType<typeof wonDeals>,
      outcome: 'won' | 'lost',
    ) => ({
      label: `${role} ${what}`,
      estimate: part.estimate,
      interval: part.interval,
      counted: counted(part),
      hollow: part.n < method.minimum.closed_deals,
      pressCount: pressCount(`See the ${formatCount(part.x)} ${outcome} deals: ${role} ${what}`, selection, outcome),
    });
    return [
      { ...row('signs', signs, wonDeals(role, 'signs'), 'won'), stated: true },
      ...(hasReach ? [row('reached', own, wonDeals(role, 'reached'), 'won')] : []),
      ...(there === undefined || there.n === 0
        ? []
        : [row('in lost deals', there, rolesSelection(choice, { role, flags: ['present'] }), 'lost')]),
    ];
  });
  const title = gapTakeaway(gaps, hasReach);
  const other = hasReach ? reachedTakeaway(gaps) : null;
  return (
    <ChartFrame
      {...tableOf(gaps, lost, view)}
      fileName="who-signs-and-who-is-reached"
      more={<RolesInSql of={view} panel={{ of: 'signs', by: choice.by }} what="who signs and who is reached" />}
      note={
        <>
          {hasReach && gaps[0] !== undefined && (gaps[0].gap.interval?.[0] ?? 0) > 0 && gapWords(gaps[0])}
          {other !== null && `${other} `}
          {formatCount(n)} of {formatCount(won)} won deals say who signs
          {hasReach && `; marketing reached somebody in ${formatCount(reached)} of them`}. The{' '}
          {formatCount(drawn.length)} roles{' '}
          {hasReach ? 'with the largest gaps, from signing most beyond its reach' : 'that sign most often'}; all{' '}
          {formatCount(gaps.length)} in the table.
          {sources.signs === 'main-contact' && ' No column says who decides: the main contact stands for it.'}
          {sources.reached === 'deals' && ' Reached: as somebody wrote it on the deal.'}
        </>
      }
      summary={`${title}. ${drawn
        .map(
          ({ role, signs, reached: own }) =>
            `${role} signs ${counted(signs)}${hasReach ? `, reached in ${counted(own)}` : ''}`,
        )
        .join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals order="given" rows={rows} unit="share" />
    </ChartFrame>
  );
}

/** The largest gaps either way, in their order. */
function mostTelling(gaps: readonly RoleGap[]): readonly RoleGap[] {
  const size = ({ gap }: RoleGap) => Math.abs(gap.estimate ?? 0);
  const largest = [...gaps].sort((a, b) => size(b) - size(a)).slice(0, MOST);
  return gaps.filter((each) => largest.includes(each));
}

function tableOf(gaps: readonly RoleGap[], lost: ReadonlyMap<string, RolePresence>, { found, choice }: RoleView) {
  const share = (value: number) => formatShare(value);
  const points = (value: number) => formatPoints(value);
  const ranged = (header: string, write: (value: number) => string) => [
    { header, write },
    { header: `${header}, likely from`, write },
    { header: `${header}, likely to`, write },
  ];
  const figures = ({ estimate, interval }: RoleGap['gap']) => [estimate, interval?.[0] ?? null, interval?.[1] ?? null];
  const hasReach = found.sources.reached !== null;
  const links: { column: number; flags: RoleFlag[]; outcome: 'won' | 'lost'; of: string }[] = [];
  const columns = [
    { header: choice.by === 'title' ? 'Title' : 'Level' },
    { header: 'Won deals it signs', write: formatCount },
    ...ranged('Signs', share),
  ];
  links.push({ column: 1, flags: ['signs', 'signed', 'engaged'], outcome: 'won', of: 'signed by' });
  if (hasReach) {
    links.push({
      column: columns.length,
      flags: ['reached', 'signed', 'engaged'],
      outcome: 'won',
      of: 'with a touch of',
    });
    columns.push(
      { header: 'Won deals where reached', write: formatCount },
      ...ranged('Reached', share),
      ...ranged('Signs minus reached', points),
    );
    links.push({
      column: columns.length,
      flags: ['signs', 'reached', 'signed', 'engaged'],
      outcome: 'won',
      of: 'signed by and with a touch of',
    });
    columns.push({ header: 'Reached where it signs', write: formatCount });
  }
  links.push({ column: columns.length, flags: ['present'], outcome: 'lost', of: 'with' });
  columns.push({ header: 'Lost deals it is in', write: formatCount }, ...ranged('In lost deals', share));
  return figureTable(
    columns,
    gaps.map(({ role, signs, reached, gap, reached_signer }) => {
      const there = lost.get(role)?.lost ?? { x: 0, n: 0, estimate: null, interval: null };
      return [
        role,
        signs.x,
        ...figures(signs),
        ...(hasReach ? [reached.x, ...figures(reached), ...figures(gap), reached_signer.x] : []),
        there.x,
        ...figures(there),
      ];
    }),
    (text, row, column) => {
      const link = links.find((each) => each.column === column);
      const role = gaps[row]?.role;
      if (link === undefined || role === undefined || text === '0') return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${link.outcome} deals ${link.of} ${role}`}
          narrowing={{ outcome: link.outcome }}
          selection={rolesSelection(choice, { role, flags: link.flags })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
}
