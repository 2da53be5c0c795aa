import { formatCount } from '../../model/format.ts';
import { Card } from '../../ui/Card.tsx';
import type { Discoveries } from '../../verdicts/discover.ts';
import { plainStatement } from '../../verdicts/explain/discovery-words.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { segmentDeals } from './segment-deals.ts';

/** More than these nobody remembers after the meeting. */
const MOST = 4;

/** Sentences about the deals that held twice: when they were looked for, and in the quarters since. */
export function SayAloud({ found }: { found: Discoveries | null }) {
  const statements = (found?.found ?? []).flatMap((each) => {
    const sentence = plainStatement(each);
    return sentence === null ? [] : [{ each, sentence }];
  });
  if (found === null) return null;
  return (
    <Card
      note={`Found among ${formatCount(found.tested)} comparisons, and again in the last two quarters`}
      title="Worth saying out loud"
    >
      {statements.length === 0 ? (
        <p className="text-[13px] text-soft">
          Nothing is clear enough: no difference between segments showed both before and in the last two quarters.
        </p>
      ) : (
        <ul className="grid gap-3">
          {statements.slice(0, MOST).map(({ each, sentence }) => (
            <li key={sentence}>
              <p className="break-words">{sentence}</p>
              <div className="mt-1.5">
                <SeeDeals selection={segmentDeals(each)} size="small">
                  See the {formatCount(each.explore.inside.n + each.confirm.inside.n)} deals
                </SeeDeals>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
