import type { ReactNode } from 'react';
import { usePath } from '../ui/hash-location.ts';
import { PanelBoundary } from '../ui/PanelBoundary.tsx';

type Props = {
  /** Choice of the period, of what it is compared with, and the facet filters in force. */
  filters?: ReactNode;
  /** At the far right: whether everything is saved, undo. */
  actions?: ReactNode;
};

/** Which deals the screen below counts, and the promise that they go nowhere. Undo stays where the choices stop. */
export function TopBar({ filters, actions }: Props) {
  const path = usePath();
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 print:mb-2" data-beside-meeting>
      <PanelBoundary about={path}>{filters}</PanelBoundary>
      <div className="ml-auto flex flex-wrap items-center gap-3">
        <span className="text-soft">Everything stays in this browser</span>
        <PanelBoundary about={path}>{actions}</PanelBoundary>
      </div>
    </div>
  );
}
