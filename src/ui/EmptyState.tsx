import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** Why there is nothing, and what would fill it. */
  children: ReactNode;
  actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <h2 className="text-[15px] font-semibold">{title}</h2>
      <div className="max-w-prose text-soft">{children}</div>
      {actions !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
