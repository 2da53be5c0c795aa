import { type ReactNode, useId } from 'react';

export type FieldText = {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value, and what would be right. */
  error?: string | undefined;
  /** The label is read out but not shown, where the place already says it. */
  bare?: boolean;
};

export type FieldLinks = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type Props = FieldText & { className?: string; children: (links: FieldLinks) => ReactNode };

/** A control with its label, its hint and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, error, bare = false, className = '', children }: Props) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className}>
      <label className={bare ? 'sr-only' : 'mb-1 block text-[13px] font-medium'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p className="mt-1 text-xs text-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="mt-1 text-xs text-contradicted" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
