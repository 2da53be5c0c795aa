import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedState } from './SavedState.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

/** Whether everything is safe, and the way back and forth through the changes. */
export function ChangeBar() {
  const session = useSession();
  const isOpen = useChoices((state) => state.project !== null);
  const isReading = useChoices((state) => state.phase.kind === 'reading');
  const { back, forward } = useChoices((state) => state.undo);
  const said = useUndoKeys();
  if (!isOpen) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      <SavedState />
      <Button
        aria-keyshortcuts="Control+Z"
        disabled={back === null || isReading}
        onClick={() => session.undo()}
        size="small"
        title={back === null ? 'Nothing to undo' : `Undo: ${back} (Ctrl+Z)`}
      >
        Undo
      </Button>
      <Button
        aria-keyshortcuts="Control+Shift+Z"
        disabled={forward === null || isReading}
        onClick={() => session.redo()}
        size="small"
        title={forward === null ? 'Nothing to redo' : `Redo: ${forward} (Ctrl+Shift+Z)`}
      >
        Redo
      </Button>
      <span className="sr-only" role="status">
        {said}
      </span>
    </div>
  );
}
