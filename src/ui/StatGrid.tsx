import type { ReactNode } from 'react';

export type Stat = { label: string; value: ReactNode; note?: ReactNode };

/** A few figures side by side, each with its name. */
export function StatGrid({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-4">
      {stats.map(({ label, value, note }) => (
        <div className="flex flex-col" key={label}>
          <dt className="text-xs text-soft">{label}</dt>
          <dd className="mt-0.5 text-xl font-semibold tracking-tight">{value}</dd>
          {note !== undefined && <dd className="text-xs text-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
