import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

type Props = {
  /** In a few words: "The deals could not be counted". */
  title: string;
  /** What happened, for a person. */
  what: string;
  /** What they can do about it. */
  remedy: ReactNode;
  onRetry?: () => void;
  /** Further ways out, such as saving the project file. */
  actions?: ReactNode;
  /** For whoever looks into it: the query, the cause. Folded away. */
  detail?: string;
};

export function ErrorPanel({ title, what, remedy, onRetry, actions, detail }: Props) {
  return (
    <div className="rounded-lg border border-contradicted bg-surface p-4 sm:p-5" role="alert">
      <h2 className="text-[15px] font-semibold">{title}</h2>
      <p className="mt-1">{what}</p>
      <p className="mt-1 text-soft">{remedy}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {onRetry !== undefined && (
          <Button look="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {actions}
      </div>
      {detail !== undefined && (
        <details className="mt-3 text-soft">
          <summary className="cursor-pointer">Details</summary>
          <pre className="mt-2 max-h-60 overflow-auto whitespace-pre-wrap font-mono text-xs">{detail}</pre>
        </details>
      )}
    </div>
  );
}
