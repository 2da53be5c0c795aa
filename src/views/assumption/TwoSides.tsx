import { formatDays, formatMoney, formatShare } from '../../model/format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { SideDots, type Sides, sideRows } from '../verdict/SideDots.tsx';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';

/** The two sides of a comparison, each with its own likely range. */
export function TwoSides({
  verdict,
  evidence,
  persona,
  confidence,
  currency,
}: Sides & { currency: string | undefined }) {
  const rows = sideRows({ verdict, evidence, persona, confidence });
  const rate = evidence.kind === 'two-rates';
  const leads = verdict.claim.measure === 'campaign_conversion';
  const what = leads ? 'Conversion' : rate ? 'Win rate' : 'Median';
  const write = (value: number) =>
    rate ? formatShare(value) : verdict.unit === 'days' ? formatDays(value) : formatMoney(value, currency);
  const framed = figureTable(
    [
      { header: leads ? 'Leads' : 'Deals' },
      { header: what, write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Counted' },
    ],
    rows.map(({ label, estimate, interval, counted }) => [
      label,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      counted,
    ]),
  );
  const [first, second] = rows;
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? 'unknown' : write(value);
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'both-sides')}
      note="Dot: observed. Line: likely range of each side by itself."
      summary={`${what} of ${first.label}: ${figure(first.estimate)} (${first.counted}). Of ${second.label}: ${figure(second.estimate)} (${second.counted}).`}
      title={`${what} ${figure(first.estimate)} against ${figure(second.estimate)}`}
    >
      <SideDots confidence={confidence} currency={currency} evidence={evidence} persona={persona} verdict={verdict} />
    </ChartFrame>
  );
}
