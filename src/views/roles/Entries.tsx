import { formatCount, formatDays } from '../../model/format.ts';
import { roleEntries } from '../../state/roles/role-entries.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { counted, dayWords, entryTakeaway } from './role-words.ts';

const MOST = 12;

/** When each role is first heard of, in days from the creation of the deal. */
export function Entries({ view }: { view: RoleView }) {
  const { found, choice, answer } = view;
  const { method } = answer.settings;
  const { sources } = found;
  const pressCount = usePressCount();
  const entries = roleEntries(found.counts, found.roles, method.confidence).filter(({ days }) => days.n > 0);
  const frequent = [...entries].sort((a, b) => b.days.n - a.days.n).slice(0, MOST);
  const drawn = entries.filter((each) => frequent.includes(each));
  if (drawn.length === 0) return null;
  const few = method.minimum.amounts;
  const title = entryTakeaway(drawn.filter(({ days }) => days.n >= few));
  const days = (value: number) => formatDays(value);
  const unknown = entries.reduce((sum, each) => sum + each.unknown, 0);
  const framed = figureTable(
    [
      { header: choice.by === 'title' ? 'Title' : 'Level' },
      { header: 'Median days', write: days },
      { header: 'Likely from', write: days },
      { header: 'Likely to', write: days },
      { header: 'Deals with a day', write: formatCount },
      { header: 'Before creation', write: formatCount },
      { header: 'Without a day', write: formatCount },
    ],
    entries.map(({ role, days: { estimate, interval, n }, before, unknown: without }) => [
      role,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      n,
      before.x,
      without,
    ]),
    (text, row, column) => {
      const role = entries[row]?.role;
      const flag = (
        [
          [4, 'dated'],
          [5, 'before'],
          [6, 'undated'],
        ] as const
      ).find(([at]) => at === column)?.[1];
      if (flag === undefined || role === undefined || text === '0') return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} closed deals that ${role} entered ${flag === 'before' ? 'before they were created' : flag === 'dated' ? 'on a known day' : 'on no known day'}`}
          narrowing={{ outcome: 'closed' }}
          selection={rolesSelection(choice, { role, flags: [flag] })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const said =
    sources.reached === 'touches'
      ? 'the first touch, or the day somebody was entered where that is earlier'
      : 'the day somebody was entered; no touch says whom it reached';
  return (
    <ChartFrame
      {...framed}
      fileName="when-roles-enter"
      more={<RolesInSql of={view} panel={{ of: 'entries', by: choice.by }} what="when roles enter" />}
      note={`Median days from the creation of a deal to ${said}. Left of the line: before it was created. The ${formatCount(drawn.length)} roles in most deals.${
        unknown > 0 ? ` ${formatCount(unknown)} times a role has no day.` : ''
      }`}
      summary={`${title}. ${drawn.map(({ role, days: { estimate }, before }) => `${role} ${dayWords(estimate ?? 0)}, ${counted(before)} before`).join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        reference={{ value: 0, label: 'deal created' }}
        rows={drawn.map(({ role, days: { estimate, interval, n }, before }) => ({
          label: role,
          estimate,
          interval,
          counted: `${counted(before)} before`,
          hollow: n < few,
          pressCount: pressCount(
            `See the ${formatCount(n)} closed deals that ${role} entered on a known day`,
            rolesSelection(choice, { role, flags: ['dated'] }),
            'closed',
          ),
        }))}
        unit="days"
      />
    </ChartFrame>
  );
}
