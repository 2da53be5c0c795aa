import { formatCount, formatMoney, formatShare } from '../../model/format.ts';
import type { Committee } from '../../state/roles/role-committee.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { counted, peopleOf, threadingTakeaway } from './role-words.ts';

type Props = { view: RoleView; committee: Committee };

/** Win rate by the number of people, and why it says nothing of what adding one would do. */
export function Threading({ view, committee }: Props) {
  const { choice, answer } = view;
  const { method, currency } = answer.settings;
  const pressCount = usePressCount();
  const { sizes, trend } = committee;
  if (sizes.length < 2) return null;
  const title = threadingTakeaway(committee, 1 - method.confidence);
  const share = (value: number) => formatShare(value);
  const money = (value: number) => formatMoney(value, currency);
  const framed = figureTable(
    [
      { header: 'People' },
      { header: 'Won', write: formatCount },
      { header: 'Closed deals', write: formatCount },
      { header: 'Win rate', write: share },
      { header: 'Likely from', write: share },
      { header: 'Likely to', write: share },
      { header: 'Median won deal', write: money },
      { header: 'Median, likely from', write: money },
      { header: 'Median, likely to', write: money },
      { header: 'Won with an amount', write: formatCount },
    ],
    sizes.map(({ people, open, win_rate, deal_size }) => [
      peopleOf(people, open),
      win_rate.x,
      win_rate.n,
      win_rate.estimate,
      win_rate.interval?.[0] ?? null,
      win_rate.interval?.[1] ?? null,
      deal_size.estimate,
      deal_size.interval?.[0] ?? null,
      deal_size.interval?.[1] ?? null,
      deal_size.n,
    ]),
    (text, row, column) => {
      const size = sizes[row];
      const outcome = column === 1 || column === 9 ? 'won' : 'closed';
      if (![1, 2, 9].includes(column) || size === undefined || text === '0') return text;
      const { people: least, open } = size;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals with ${peopleOf(least, open)}${column === 9 ? ' and an amount' : ''}`}
          narrowing={{ outcome }}
          selection={rolesSelection(choice, {
            role: null,
            flags: column === 9 ? ['priced'] : [],
            people: { least, open },
          })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const known = sizes.filter(({ deal_size }) => deal_size.estimate !== null && deal_size.n >= method.minimum.amounts);
  const [small, large] = [known[0], known.at(-1)];
  const amounts =
    small === undefined || large === undefined || small === large
      ? ''
      : ` (median won deal ${money(small.deal_size.estimate ?? 0)} with ${peopleOf(small.people, small.open)}, ${money(large.deal_size.estimate ?? 0)} with ${peopleOf(large.people, large.open)})`;
  return (
    <ChartFrame
      {...framed}
      fileName="win-rate-by-people"
      more={<RolesInSql of={view} panel={{ of: 'committee' }} what="win rate by people" />}
      note={
        trend.p > 1 - method.confidence
          ? 'Win rate by the people listed on the deal.'
          : 'Win rate by the people listed on the deal; the trend over all of them is more than chance would leave.'
      }
      summary={`${title}. ${sizes.map(({ people, open, win_rate }) => `${peopleOf(people, open)}: ${counted(win_rate)} won`).join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        rows={sizes.map(({ people, open, win_rate }) => ({
          label: peopleOf(people, open),
          estimate: win_rate.estimate,
          interval: win_rate.interval,
          counted: counted(win_rate),
          hollow: win_rate.n < method.minimum.closed_deals,
          pressCount: pressCount(
            `See the ${formatCount(win_rate.n)} closed deals with ${peopleOf(people, open)}`,
            rolesSelection(choice, { role: null, flags: [], people: { least: people, open } }),
            'closed',
          ),
        }))}
        unit="share"
      />
      <p className="mt-3 max-w-prose text-[13px] text-soft">
        <strong className="font-semibold text-ink">Association, no advice.</strong> Large deals have more people on them
        {amounts}, people are added while a deal runs, and a deal that ends early has no time for them. Nothing here
        says that one more contact wins a deal.
      </p>
    </ChartFrame>
  );
}
