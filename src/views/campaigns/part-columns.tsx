import { formatCount, formatMoney, formatRatio } from '../../model/format.ts';
import { aimName } from '../../state/campaigns/campaign-rows.ts';
import type { SpendPart } from '../../state/campaigns/spend-parts.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import type { SpendView } from './spend-view.ts';
import { costWords, ratioRange } from './spend-words.ts';

/** Spend by channel and audience, with what is said of it. */
export function partColumns(parts: readonly SpendPart[], { currency, has }: SpendView): Column[] {
  const at = (row: number): SpendPart => {
    const found = parts[row];
    if (found === undefined) throw new RangeError(`There is no row ${row}.`);
    return found;
  };
  const channel = (row: number) => at(row).channel || 'none stated';
  const see = (row: number, count: number, outcome: 'won' | 'closed' | 'open') => (
    <SeeDeals
      look="figure"
      name={`See the ${formatCount(count)} ${outcome} deals of ${channel(row)}, ${aimName(at(row).aim)}`}
      narrowing={{ outcome }}
      selection={{ of: 'campaigns', values: at(row).values }}
    >
      {formatCount(count)}
    </SeeDeals>
  );
  const aim: Column = {
    id: 'aim',
    header: 'Aimed at',
    width: 140,
    value: (row) => aimName(at(row).aim),
    cell: (row) => (
      <span title={aimName(at(row).aim)}>
        {aimName(at(row).aim)}
        {at(row).aim.at === 'elsewhere' && <span className="text-soft"> (no persona)</span>}
      </span>
    ),
  };
  return [
    ...(has.channel ? [{ id: 'channel', header: 'Channel', width: 110, value: channel }] : []),
    ...(has.audience ? [aim] : []),
    {
      id: 'said',
      header: 'What the data say',
      width: 235,
      value: (row) => saidWords(at(row)),
      cell: (row) => <Said part={at(row)} />,
    },
    {
      id: 'spend',
      header: 'Spend',
      width: 90,
      align: 'right',
      value: (row) => at(row).spend,
      cell: (row) => formatMoney(at(row).spend ?? 0, currency),
    },
    {
      id: 'won',
      header: 'Won',
      width: 80,
      align: 'right',
      value: (row) => at(row).totals.won,
      cell: (row) => see(row, at(row).totals.won, 'won'),
    },
    {
      id: 'closed',
      header: 'Closed',
      width: 85,
      align: 'right',
      value: (row) => at(row).totals.won + at(row).totals.lost,
      cell: (row) => see(row, at(row).totals.won + at(row).totals.lost, 'closed'),
    },
    {
      id: 'open',
      header: 'Open',
      width: 80,
      align: 'right',
      value: (row) => at(row).totals.open,
      cell: (row) => see(row, at(row).totals.open, 'open'),
    },
    {
      id: 'cost',
      header: 'Cost per win',
      width: 115,
      align: 'right',
      value: (row) => at(row).said.cost?.estimate ?? at(row).said.cost?.lower ?? null,
      cell: (row) => {
        const { cost } = at(row).said;
        return cost === null ? 'no spend' : costWords(cost, currency);
      },
    },
    {
      id: 'ratio',
      header: 'Against the rest',
      width: 185,
      align: 'right',
      value: (row) => at(row).said.ratio?.estimate ?? null,
      cell: (row) => {
        const { ratio } = at(row).said;
        if (ratio === null) return 'no win to compare';
        const range = `likely ${ratioRange(ratio)}`;
        return ratio.estimate === null || !Number.isFinite(ratio.estimate)
          ? range
          : `${formatRatio(ratio.estimate)} (${range})`;
      },
    },
  ];
}

const REASONS = {
  few: 'too few deals',
  young: 'leads too recent',
  open: 'open deals may change it',
  'either-way': 'either way is possible',
} as const;

function saidWords({ said }: SpendPart): string {
  return said.said === 'unproven'
    ? `Unproven: ${REASONS[said.reason]}`
    : said.said === 'wasted'
      ? 'Wasted'
      : 'As the rest, or better';
}

function Said({ part }: { part: SpendPart }) {
  const { said } = part.said;
  if (said === 'wasted') return <VerdictBadge label="Wasted" look="plain" verdict="contradicted" />;
  if (said === 'pays') return <VerdictBadge label="As the rest, or better" look="plain" verdict="holds" />;
  return <VerdictBadge label={saidWords(part)} look="plain" verdict="not-enough-evidence" />;
}
