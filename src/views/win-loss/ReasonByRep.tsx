import { formatCount, formatShare } from '../../model/format.ts';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { repShares } from '../../state/win-loss/reason-by-rep.ts';
import type { Recorded } from '../../state/win-loss/win-loss.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { Select } from '../../ui/Select.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const MOST = 12;

type Props = { scoped: Scoped; reason: Recorded; owner: string };

/** How often each rep notes one reason, against all of them: it may say as much of who writes as of the deals. */
export function ReasonByRep(props: Props) {
  return (
    <Counted fields={[props.reason.counted, props.owner]} scoped={props.scoped} what="reasons by rep">
      {(breakdown) => <Reps {...props} breakdown={breakdown} />}
    </Counted>
  );
}

function Reps({ scoped, reason: field, owner, breakdown }: Props & { breakdown: Breakdown }) {
  const { answer, counts, chosen, choose, open, selection } = scoped;
  const { method } = answer.settings;
  const told = repShares(breakdown, answer.answered.answers.facts, counts, chosen.reason, method);
  if (told === null) return null;
  const { reason, reasons, reps, team, outlier } = told;
  const least = method.quality.rep_losses;
  const few = reps.filter(({ share }) => share.n < least).length;
  const [low, high] = [reps.at(-1), reps[0]];
  const title =
    outlier === null
      ? `${reason} in ${ofAll(team.x, team.n)} losses with a reason; no rep notes it far more often than the others`
      : `${outlier.owner} notes ${reason} in ${ofAll(outlier.own.x, outlier.own.n)} losses, the others in ${ofAll(outlier.others.x, outlier.others.n)}`;
  const values = (rep: string) => [
    { field: field.opened, label: reason },
    { field: owner, label: rep },
  ];
  const write = (share: number) => formatShare(share);
  const name = (rep: string) => (rep === '' ? 'Nobody' : rep);
  const framed = figureTable(
    [
      { header: 'Rep' },
      { header: `Lost: ${reason}`, write: formatCount },
      { header: 'Losses with a reason', write: formatCount },
      { header: 'Share', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
    ],
    reps.map(({ owner: rep, share, estimate, interval }) => [
      name(rep),
      share.x,
      share.n,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
    ]),
    (text, row, column) => {
      const rep = reps[row];
      if ((column !== 1 && column !== 2) || rep === undefined || text === '0') return text;
      const any = reasons.map((label) => ({ field: field.opened, label }));
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} losses of ${name(rep.owner)} with ${column === 1 ? reason : 'a reason'}`}
          narrowing={{ outcome: 'lost' }}
          selection={
            column === 1 ? selection(...values(rep.owner)) : selection(...any, { field: owner, label: rep.owner })
          }
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="reason-by-rep"
      more={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Select
            bare
            className="w-36"
            label="Reason"
            onChange={(chosenReason) => choose({ reason: chosenReason })}
            options={reasons.map((label) => ({ value: label, label }))}
            value={reason}
          />
          <PanelInSql panel={{ of: 'reason-by-rep', breakdown, reason }} scoped={scoped} what="reasons by rep" />
          {outlier !== null && (
            <ScreenLink to="/sources">Quality under Sources: reps who nearly always give one reason</ScreenLink>
          )}
        </span>
      }
      note={`Share of each rep’s losses with a reason, with its likely range. It says who wrote what; the deals of a rep may be other deals.${few > 0 ? ` Hollow: fewer than ${formatCount(least)} losses.` : ''}${reps.length > MOST ? ` ${formatCount(reps.length - MOST)} more in the table.` : ''}`}
      summary={`${title}.${high === undefined || low === undefined ? '' : ` From ${name(low.owner)} with ${ofAll(low.share.x, low.share.n)} to ${name(high.owner)} with ${ofAll(high.share.x, high.share.n)}.`}`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        reference={{ value: team.x / team.n, label: `all reps ${formatShare(team.x / team.n, team.n)}` }}
        rows={reps.slice(0, MOST).map(({ owner: rep, share, estimate, interval }) => ({
          label: name(rep),
          estimate,
          interval,
          counted: ofAll(share.x, share.n),
          hollow: share.n < least,
          stated: rep === outlier?.owner,
          press: {
            name: `See the ${formatCount(share.x)} losses of ${name(rep)} with ${reason}`,
            press: () => open({ outcome: 'lost' }, ...values(rep)),
          },
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}
