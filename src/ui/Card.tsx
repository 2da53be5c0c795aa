import TremorCard from '@tremor/react/dist/components/layout-elements/Card/Card.js';
import { type ReactNode, useId } from 'react';

type Props = {
  title?: string;
  note?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

// Imported by its file: the package's entry cannot be tree-shaken and would bring all of Tremor and Recharts along.
export function Card({ title, note, actions, className = '', children }: Props) {
  const id = useId();
  return (
    <TremorCard
      aria-labelledby={title === undefined ? undefined : id}
      className={`min-w-0 rounded-lg border border-line p-4 ring-0 dark:border-line sm:p-5 ${className}`}
      role={title === undefined ? undefined : 'region'}
    >
      {title !== undefined && (
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0 flex-[1_1_16rem]">
            <h2 className="text-[15px] font-semibold" id={id}>
              {title}
            </h2>
            {note !== undefined && <p className="mt-0.5 text-[13px] text-soft">{note}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </TremorCard>
  );
}
