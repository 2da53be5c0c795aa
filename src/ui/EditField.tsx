import { type KeyboardEvent, useEffect, useState } from 'react';
import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  value: string;
  /** Told when the field is left with another text in it. */
  onCommit: (value: string) => void;
  /** Lines to start with; one is a single line that Enter leaves. */
  rows?: number;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
};

const LOOK =
  'block w-full rounded-md border bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-faint disabled:opacity-50';

/** A text that becomes a step of its own once it is finished. Escape takes back what was typed. */
export function EditField({
  value,
  onCommit,
  rows = 1,
  placeholder = '',
  disabled = false,
  className = '',
  ...text
}: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    if (typed !== value) onCommit(typed);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && typed !== value) {
      // Escape would also close the panel that the field stands in.
      event.stopPropagation();
      event.preventDefault();
      setTyped(value);
    }
    if (event.key === 'Enter' && (rows === 1 || event.ctrlKey || event.metaKey)) commit();
  };
  const look = `${LOOK} ${text.error === undefined ? 'border-control' : 'border-contradicted'}`;
  return (
    <Field {...text} className={className}>
      {(links) =>
        rows === 1 ? (
          <input
            {...links}
            autoComplete="off"
            className={`${look} h-[38px]`}
            disabled={disabled}
            onBlur={commit}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={keys}
            placeholder={placeholder}
            type="text"
            value={typed}
          />
        ) : (
          <textarea
            {...links}
            className={`${look} resize-y leading-5`}
            disabled={disabled}
            onBlur={commit}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={keys}
            placeholder={placeholder}
            rows={Math.max(rows, typed.split('\n').length)}
            value={typed}
          />
        )
      }
    </Field>
  );
}
