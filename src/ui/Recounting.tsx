import type { ReactNode } from 'react';
import { useLate } from './use-late.ts';

/** Milliseconds. A quick answer is there before anybody could read the sign. */
const PATIENCE = 150;

type Props = {
  /** What is shown is of a moment ago; what replaces it is on its way. */
  busy: boolean;
  children: ReactNode;
};

/**
 * Figures that stay readable while they are counted anew. The sign stands in the gap above them, or at the edge of the
 * window once they are scrolled, and takes no room.
 */
export function Recounting({ busy, children }: Props) {
  const late = useLate(busy, PATIENCE);
  return (
    <>
      <div className="sticky top-5 z-20 h-0 print:hidden" role="status">
        {late && (
          <div className="pointer-events-none absolute inset-x-0 -top-5 flex h-5 justify-end">
            <span className="bg-canvas px-1.5 text-2xs leading-[0.875rem] text-soft">Recounting…</span>
            <span aria-hidden="true" className="absolute inset-x-0 bottom-1 h-0.5 animate-pulse rounded bg-accent" />
          </div>
        )}
      </div>
      <div aria-busy={busy || undefined}>{children}</div>
    </>
  );
}
