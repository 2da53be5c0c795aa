import type { ReactNode } from 'react';

type Props = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of what is said about one file. */
export function Section({ title, note, actions, children }: Props) {
  return (
    <section aria-label={title} className="border-t border-line pt-4">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <h3 className="text-[13px] font-semibold">{title}</h3>
          {note !== undefined && <p className="max-w-prose text-xs text-soft">{note}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
