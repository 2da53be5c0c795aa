import { type ReactNode, useState } from 'react';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { NoticeBar } from '../../ui/NoticeBar.tsx';
import { useCanEdit } from './use-can-edit.ts';

/** Says what was just done, with a way to take it back while nothing else has been done since. */
export function useUndoNotice(): { onNotice: (message: string) => void; notice: ReactNode } {
  const session = useSession();
  const canEdit = useCanEdit();
  const back = useChoices((state) => state.undo.back);
  const [said, say] = useState<{ message: string; step: string | null } | null>(null);
  const undo = {
    label: 'Undo',
    onAct: () => {
      session.undo();
      say(null);
    },
  };
  return {
    onNotice: (message) => say({ message, step: session.store.getState().undo.back }),
    notice: (
      <NoticeBar
        // Once another step has been made, Undo would take that one back.
        action={said !== null && said.step === back && canEdit ? undo : undefined}
        message={said?.message ?? null}
        onDismiss={() => say(null)}
      />
    ),
  };
}
