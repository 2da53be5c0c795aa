import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  note?: ReactNode;
  /** Where Escape leads while something stands over what the panel opened with; otherwise it closes the panel. */
  onBack?: (() => void) | undefined;
  children: ReactNode;
};

// Known to newer browsers only; Escape and the button work everywhere.
const CLOSES_ON_CLICK_OUTSIDE: object = { closedby: 'any' };

/**
 * A panel from the right over the page. The native dialog keeps the focus inside, closes on Escape and hands the
 * focus back to where it was, at no weight.
 */
export function Drawer({ open, onClose, title, note, onBack, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    <dialog
      {...CLOSES_ON_CLICK_OUTSIDE}
      aria-labelledby={id}
      className="m-0 ml-auto h-dvh max-h-none w-full max-w-4xl border-l border-line bg-surface p-0 text-ink shadow-panel"
      onCancel={(event) => {
        // Whoever chooses no file after all, in a field of the panel, does not leave the panel.
        if (event.target !== event.currentTarget) return;
        // It stays over the page until its address has gone: what is chosen on the page in between would be lost on
        // the way back.
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser closes it by itself where Escape is pressed again; a panel that was told to close knows.
        if (open && ref.current?.open === false) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onBack === undefined) return;
        event.preventDefault();
        onBack();
      }}
      ref={ref}
    >
      {open && (
        <div className="flex h-full flex-col">
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div>
              <h2 className="text-base font-semibold" id={id}>
                {title}
              </h2>
              {note !== undefined && <p className="text-[13px] text-soft">{note}</p>}
            </div>
            <Button onClick={onClose}>Close</Button>
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
        </div>
      )}
    </dialog>
  );
}
