import type { ReactNode } from 'react';
import { formatCount, formatDays, formatMoney, formatShare } from '../../model/format.ts';
import type { CampaignRow, Grouping } from '../../state/campaigns/campaign-rows.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { DealsOf, OwnWins, ownWins } from './DealsOf.tsx';
import type { SpendView } from './spend-view.ts';
import { costRange, costWords, shareWords } from './spend-words.ts';

type Value = ReturnType<Column['value']>;

/** The columns that the files can fill. */
export function funnelColumns(rows: readonly CampaignRow[], grouping: Grouping, view: SpendView): Column[] {
  const { by, has, narrowed, currency } = view;
  const at = (row: number): CampaignRow => {
    const found = rows[row];
    if (found === undefined) throw new RangeError(`There is no row ${row}.`);
    return found;
  };
  const number = (
    [id, header, width]: readonly [string, string, number],
    value: (row: CampaignRow) => Value,
    cell?: (row: CampaignRow) => ReactNode,
  ): Column => ({
    ...{ id, header, width, align: 'right' },
    value: (row) => value(at(row)),
    ...(cell === undefined ? {} : { cell: (row: number) => cell(at(row)) }),
  });
  const name: Column = {
    id: 'name',
    header: HEADERS[grouping],
    width: 150,
    value: (row) => at(row).name,
    cell: (row) => <span title={at(row).name}>{at(row).name}</span>,
  };
  const started: Column = { id: 'started', header: 'Started', width: 105, value: (row) => at(row).started || null };
  const count = number(['campaigns', 'Campaigns', 105], ({ totals }) => totals.campaigns);
  const spend = number(
    ['spend', 'Spend', 90],
    (row) => row.spend,
    (row) => spendWords(row.spend, currency),
  );
  const leads = number(['leads', 'Leads', 80], ({ totals }) => totals.leads.all);
  const mature = number(
    ['mature', 'Old enough', 105],
    (row) => row.mature,
    (row) => matureWords(row.mature),
  );
  const came = number(
    ['came', 'Came to a deal', 130],
    (row) => row.came.estimate,
    ({ came: { x, n } }) => (n === 0 ? 'none to judge' : `${formatCount(x)} of ${formatCount(n)}`),
  );
  const deals = number(
    ['deals', 'Deals', 80],
    ({ totals: { won, lost, open } }) => won + lost + open,
    (row) => <DealsOf row={row} />,
  );
  const won = number(
    ['won', 'Won', 100],
    ({ totals }) => totals.won,
    (row) =>
      by === 'deals' ? (
        <>
          <DealsOf outcome="won" row={row} /> of <DealsOf outcome="closed" row={row} />
        </>
      ) : (
        formatCount(row.totals.won)
      ),
  );
  const own = number(['own', 'Won by it', 105], ownWins, (row) => <OwnWins row={row} />);
  const rate = number(
    ['rate', 'Win rate', 120],
    (row) => row.won.estimate,
    (row) => shareWords(row.won.estimate, row.won.interval, row.won.n),
  );
  const cost = number(
    ['cost', 'Cost per win', 205],
    (row) => row.cost?.estimate ?? row.cost?.lower ?? null,
    (row) => costOr(row, currency),
  );
  const days = number(
    ['days', 'First touch to win', 170],
    (row) => row.days.estimate,
    ({ days: { estimate, n } }) => (estimate === null ? 'no win' : `${formatDays(estimate)} (${formatCount(n)} won)`),
  );
  const whole = !narrowed;
  const counted = by === 'deals';
  const toldLeads = whole && has.leads && counted;
  return [
    name,
    ...(has.spend && whole ? [spend] : []),
    ...(toldLeads || (whole && by === 'list') ? [leads] : []),
    ...(toldLeads ? [mature, came] : []),
    ...(counted ? [deals] : []),
    ...(by === null ? [] : [won]),
    ...(counted ? [rate] : []),
    ...(has.spend && whole && by !== null ? [cost] : []),
    ...(counted && grouping === 'persona' ? [own] : []),
    ...(grouping === 'campaign' ? [started] : [count]),
    ...(toldLeads ? [days] : []),
  ];
}

const HEADERS: Record<Grouping, string> = { channel: 'Channel', campaign: 'Campaign', persona: 'Aimed at' };

const spendWords = (spend: number | null, currency: string | undefined): string =>
  spend === null ? 'none known' : formatMoney(spend, currency);

const matureWords = (mature: number | null): string =>
  mature === null ? 'no leads' : mature < 0.5 ? `${formatShare(mature)}, recent` : formatShare(mature);

function costOr({ cost, spend }: CampaignRow, currency: string | undefined): string {
  if (cost === null) return spend === null ? 'no spend known' : 'no spend';
  if (cost.estimate === null) return costWords(cost, currency);
  return `${costWords(cost, currency)} (${costRange(cost, currency)})`;
}
