import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  placeholder?: string;
  /** For text that a machine reads too. */
  code?: boolean;
  className?: string;
};

export function TextArea({
  value,
  onChange,
  rows = 3,
  placeholder = '',
  code = false,
  className = '',
  ...text
}: Props) {
  return (
    <Field {...text} className={className}>
      {(links) => (
        <textarea
          {...links}
          className={`block w-full resize-y rounded-md border bg-surface px-2.5 py-1.5 text-ink placeholder:text-faint ${
            text.error === undefined ? 'border-control' : 'border-contradicted'
          } ${code ? 'font-mono text-xs leading-5' : 'text-sm'}`}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
          rows={rows}
          spellCheck={!code}
          value={value}
        />
      )}
    </Field>
  );
}
