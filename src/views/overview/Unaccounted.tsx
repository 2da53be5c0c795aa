import { formatCount, formatMoneyShort, formatShare } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import type { Discoveries } from '../../verdicts/discover.ts';
import { FoundSegments } from './FoundSegments.tsx';

type Props = { answer: ReportAnswer; found: Discoveries | null };

/** The deals of nobody, and the segments among them that win more or less often than the others. */
export function Unaccounted({ answer, found }: Props) {
  const { report, settings } = answer;
  const { nobody } = report;
  if (nobody?.deals === null || nobody === null) return null;
  const closed = closedDeals(nobody.deals);
  const all = closedDeals(report.totals);
  const open =
    nobody.open_amount === null || nobody.open_amount === 0
      ? `${formatCount(nobody.deals.open)} open`
      : `${formatMoneyShort(nobody.open_amount, settings.currency)} of open pipeline`;
  return (
    <Card
      note={
        closed === 0
          ? `Every closed deal of ${report.window_name} that can be placed belongs to a persona`
          : `${formatCount(closed)} of ${formatCount(all)} closed deals (${formatShare(closed / all)}) and ${open} match no persona`
      }
      title="What no persona accounts for"
    >
      {found === null || found.found.length === 0 ? (
        <p className="text-[13px] text-soft">
          {found === null || found.tested === 0
            ? 'Too few of them have closed to look for a segment among them.'
            : `Among them no segment stands out: ${formatCount(found.tested)} values and pairs of values were compared with the rest.`}
        </p>
      ) : (
        <FoundSegments found={found} />
      )}
    </Card>
  );
}
