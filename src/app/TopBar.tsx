import type { ReactNode } from 'react';

type Props = {
  /** Choice of the period. */
  period?: ReactNode;
  /** Choice of what it is compared with. */
  comparison?: ReactNode;
  /** The facet filters in force. */
  filters?: ReactNode;
  /** At the far right: whether everything is saved, undo. */
  actions?: ReactNode;
};

/** Which deals the screen below counts, and the promise that they go nowhere. */
export function TopBar({ period, comparison, filters, actions }: Props) {
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 print:mb-2">
      {period}
      {comparison !== undefined && (
        <div className="flex items-center gap-3">
          <span className="text-soft">compared with</span>
          {comparison}
        </div>
      )}
      {filters}
      <div className="ml-auto flex flex-wrap items-center gap-3">
        <span className="text-soft">Everything stays in this browser</span>
        {actions}
      </div>
    </div>
  );
}
