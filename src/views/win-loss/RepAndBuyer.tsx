import { derivedName } from '../../model/derived-field.ts';
import { formatCount, formatShareRange } from '../../model/format.ts';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { csvText } from '../../state/sql/csv-text.ts';
import { agreementOf } from '../../state/win-loss/rep-and-buyer.ts';
import type { Recorded } from '../../state/win-loss/win-loss.ts';
import { Card } from '../../ui/Card.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const BUYER = derivedName('voice', 'loss_reason');

type Props = { scoped: Scoped; reason: Recorded };

/** What the rep noted against what the buyer said, deal by deal. */
export function RepAndBuyer({ scoped, reason }: Props) {
  // A list of lost deals that stands in for the deals' own column holds both sides.
  const rep =
    reason.counted === reason.opened
      ? { counted: derivedName('losses', 'loss_reason'), opened: derivedName('losses', 'loss_reason') }
      : reason;
  return (
    <Counted fields={[rep.counted, BUYER]} scoped={scoped} what="what buyers said">
      {(breakdown) => <Confusion breakdown={breakdown} rep={rep} scoped={scoped} />}
    </Counted>
  );
}

function Confusion({ scoped, rep, breakdown }: { scoped: Scoped; rep: Recorded; breakdown: Breakdown }) {
  const { answer, counts, selection } = scoped;
  const told = agreementOf(breakdown, answer.answered.answers.facts, counts, answer.settings.method.confidence);
  if (told === null) return null;
  const { reps, buyers, cells, same, interval, unsaid } = told;
  const likely = interval === null ? '' : `, likely ${formatShareRange(interval[0], interval[1], same.n)}`;
  const apart = told.furthest;
  const title =
    apart === null
      ? `Rep and buyer name the same reason in ${ofAll(same.x, same.n)} losses`
      : `Rep and buyer name the same reason in ${ofAll(same.x, same.n)} losses; ${apart.reason}: ${formatCount(apart.reps)} times by reps, ${formatCount(apart.buyers)} by buyers`;
  const anyRep = reps.map(({ reason }) => ({ field: rep.opened, label: reason }));
  const anyBuyer = buyers.map(({ reason }) => ({ field: BUYER, label: reason }));
  const header = ['Rep noted \\ buyer said', ...buyers.map(({ reason }) => reason), 'All'];
  const csv = () =>
    csvText(header, [
      ...reps.map(({ reason, deals }) => [reason, ...buyers.map((buyer) => cells(reason, buyer.reason)), deals]),
      ['All', ...buyers.map(({ deals }) => deals), same.n],
    ]);
  return (
    <Card
      note={`${formatCount(same.n)} lost deals with both a reason of the rep and one of the buyer${likely}. Framed: both name the same.${unsaid > 0 ? ` ${formatCount(unsaid)} more buyers were asked about deals whose rep gave no reason.` : ''}`}
      title={title}
    >
      <SmallTable
        caption="Reasons noted by reps, by row, against reasons buyers gave, by column"
        columns={header.map((text, index) => ({ header: text, align: index === 0 ? 'left' : 'right' }))}
        rows={[
          ...reps.map(({ reason, deals }) => ({
            key: reason,
            cells: [
              reason,
              ...buyers.map((buyer) => {
                const count = cells(reason, buyer.reason);
                const agree = reason.toLowerCase() === buyer.reason.toLowerCase();
                return (
                  <span
                    className={agree ? 'inline-block rounded border border-accent bg-accent-wash px-1.5' : 'px-1.5'}
                    key={buyer.reason}
                  >
                    {count === 0 ? (
                      '0'
                    ) : (
                      <SeeDeals
                        look="figure"
                        name={`See the ${formatCount(count)} losses: rep ${reason}, buyer ${buyer.reason}${agree ? ', the same' : ''}`}
                        narrowing={{ outcome: 'lost' }}
                        selection={selection(
                          { field: rep.opened, label: reason },
                          { field: BUYER, label: buyer.reason },
                        )}
                      >
                        {formatCount(count)}
                      </SeeDeals>
                    )}
                  </span>
                );
              }),
              <SeeDeals
                key=" all"
                look="figure"
                name={`See the ${formatCount(deals)} losses with ${reason} by the rep and any reason of the buyer`}
                narrowing={{ outcome: 'lost' }}
                selection={selection({ field: rep.opened, label: reason }, ...anyBuyer)}
              >
                {formatCount(deals)}
              </SeeDeals>,
            ],
          })),
          {
            key: ' all',
            quiet: true,
            cells: [
              'All',
              ...buyers.map(({ reason, deals }) => (
                <SeeDeals
                  key={reason}
                  look="figure"
                  name={`See the ${formatCount(deals)} losses with ${reason} by the buyer and any reason of the rep`}
                  narrowing={{ outcome: 'lost' }}
                  selection={selection(...anyRep, { field: BUYER, label: reason })}
                >
                  {formatCount(deals)}
                </SeeDeals>
              )),
              <SeeDeals
                key=" all"
                look="figure"
                name={`See the ${formatCount(same.n)} losses with both reasons`}
                narrowing={{ outcome: 'lost' }}
                selection={selection(...anyRep, ...anyBuyer)}
              >
                {formatCount(same.n)}
              </SeeDeals>,
            ],
          },
        ]}
      />
      <div className="flex flex-wrap justify-end gap-1 pt-3 print:hidden">
        <span className="mr-auto">
          <PanelInSql panel={{ of: 'rep-and-buyer', breakdown }} scoped={scoped} what="what buyers said" />
        </span>
        <CopyButton
          fileName="rep-and-buyer.csv"
          label="Copy as CSV"
          make={async () => new Blob([csv()], { type: 'text/csv;charset=utf-8' })}
        />
      </div>
    </Card>
  );
}
