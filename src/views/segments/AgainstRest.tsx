import type { Segment } from '../../state/segments/segment-figures.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { SegmentPresses } from './segment-presses.ts';
import { againstRest, namedSegment, standingOut } from './segment-words.ts';
import type { SegmentView } from './use-segments.ts';

const MOST = 5;

/** The chosen segments against all other closed deals; without a choice those that stand out, or the largest. */
export function AgainstRest({ view, presses }: { view: SegmentView; presses: SegmentPresses }) {
  const { figures } = view;
  const closed = figures.segments.filter(({ rate }) => rate.n > 0);
  const chosen = closed.filter(presses.chosen);
  const out = standingOut(figures, 'win_rate');
  const [shown, why]: [readonly Segment[], string] =
    chosen.length > 0
      ? [chosen, 'Win rates of the segments you filter by']
      : out.length > 0
        ? [out, 'Win rates that stand out; press a row of the chart to choose another']
        : [closed.slice(0, 1), 'Win rate of the segment with most deals; press a row of the chart to choose another'];
  if (shown.length === 0) return null;
  return (
    <Card note={why} title="Compared with the rest">
      <ul className="grid gap-3">
        {shown.slice(0, MOST).map((segment) => (
          <li key={segment.codes.join(' ')}>
            <p className="break-words">{againstRest(figures, segment)}</p>
            <div className="mt-1.5">
              <Button
                aria-haspopup="dialog"
                aria-label={`See the deals where ${namedSegment(figures, segment)}`}
                onClick={() => presses.open(segment)}
                size="small"
              >
                See the deals
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
