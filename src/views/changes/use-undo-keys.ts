import { useEffect, useState } from 'react';
import { useSession } from '../../state/sitting/use-session.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) outside of texts, which have an undo of their own. Answers what was done. */
export function useUndoKeys(): string {
  const session = useSession();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const forward = key === 'y' || (key === 'z' && event.shiftKey);
      if ((key !== 'z' && key !== 'y') || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A panel that is open covers what the step would change.
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      const { undo, phase } = session.store.getState();
      // What files bring would overwrite the step.
      if (phase.kind === 'reading') return;
      const { back, forward: ahead } = undo;
      const step = forward ? ahead : back;
      if (step === null) return;
      if (forward) session.redo();
      else session.undo();
      setSaid(`${forward ? 'Done again' : 'Taken back'}: ${step}`);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [session]);
  return said;
}
