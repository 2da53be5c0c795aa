import type { SnapshotReason } from '../../project/storage.ts';
import { momentWords } from '../../state/sitting/moment-words.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { useSnapshots } from '../../state/sitting/use-snapshots.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useBusy } from './use-busy.ts';

const WHY: Record<SnapshotReason, string> = {
  import: 'before files came or went',
  migration: 'before a newer version of the app took it over',
  editing: 'while it was edited',
  restore: 'before an earlier state was restored',
};

/** States of the last seven days that can be brought back, each with the files that it stood on. */
export function EarlierStates() {
  const session = useSession();
  const busy = useBusy();
  const snapshots = useSnapshots();
  if (snapshots.kind !== 'ready' || snapshots.value.length === 0) return null;
  return (
    <Card
      note="Kept before every import and every five minutes of editing, for seven days. Restoring one is a step that Undo takes back."
      title="Earlier states"
    >
      <ul className="max-h-72 divide-y divide-line overflow-auto">
        {snapshots.value.map((snapshot) => (
          <li
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
            key={snapshot.revision}
          >
            <span>
              {momentWords(snapshot.saved_at)}
              <span className="block text-xs text-soft">kept {WHY[snapshot.reason]}</span>
            </span>
            <Button
              aria-label={`Restore the state of ${momentWords(snapshot.saved_at)}`}
              disabled={busy}
              onClick={() => void session.restore(snapshot)}
              size="small"
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
