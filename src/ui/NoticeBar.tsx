import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

type Props = {
  /** What just happened; null shows nothing. */
  message: ReactNode | null;
  /** Usually taking it back. */
  action?: { label: string; onAct: () => void };
  onDismiss: () => void;
};

/** One line at the foot of the window. It stays until it is dismissed: nobody has to be quick to undo. */
export function NoticeBar({ message, action, onDismiss }: Props) {
  return (
    <div
      className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4 print:hidden"
      role="status"
    >
      {message !== null && (
        <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg bg-primary py-2 pl-4 pr-2 text-primary-on shadow-panel">
          <span className="min-w-0">{message}</span>
          {action !== undefined && (
            <button
              className="rounded px-2 py-1 font-semibold underline underline-offset-2 hover:no-underline"
              onClick={action.onAct}
              type="button"
            >
              {action.label}
            </button>
          )}
          <Button className="!border-transparent !bg-transparent !text-primary-on" onClick={onDismiss} size="small">
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
