import type { PastQuery } from '../../project/past-queries.ts';
import { momentWords } from '../../state/sitting/moment-words.ts';
import { Card } from '../../ui/Card.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

type Props = { past: readonly PastQuery[]; onOpen: (sql: string) => void };

/** What was run in this browser before, the newest first. */
export function PastQueries({ past, onOpen }: Props) {
  if (past.length === 0) return null;
  return (
    <Card note="Kept in this browser only." title="Run before">
      <ScrollRegion label="Queries run before" maxHeight={320}>
        <ol className="grid gap-1">
          {past.map(({ sql, at }) => (
            <li key={sql}>
              <button
                className="w-full rounded px-1 py-1 text-left hover:bg-sunken"
                onClick={() => onOpen(sql)}
                title={sql}
                type="button"
              >
                <span className="line-clamp-2 font-mono text-xs">{sql}</span>
                <span className="text-2xs text-faint">{momentWords(Date.parse(at))}</span>
              </button>
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </Card>
  );
}
