import { formatCount } from '../../model/format.ts';
import { Card } from '../../ui/Card.tsx';
import type { Discoveries } from '../../verdicts/discover.ts';
import { FoundSegments } from './FoundSegments.tsx';

/** Before there is a persona: segments of all deals, any of which may become the first one. */
export function AmongAll({ found }: { found: Discoveries | null }) {
  if (found === null) return null;
  return (
    <Card
      note="Segments of all deals that win more or less often than the rest; a persona can be drafted from each that is confirmed."
      title="What stands out before there is a persona"
    >
      {found.found.length === 0 ? (
        <p className="text-[13px] text-soft">
          {found.tested === 0
            ? 'Too few deals have closed to look for a segment among them.'
            : `No segment stands out: ${formatCount(found.tested)} values and pairs of values were compared with the rest.`}
        </p>
      ) : (
        <FoundSegments found={found} />
      )}
    </Card>
  );
}
