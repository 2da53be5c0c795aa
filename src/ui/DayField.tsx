import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  disabled?: boolean;
  className?: string;
};

/** A day, with the browser's own calendar; typed or chosen, it is told once it is whole. */
export function DayField({ value, onChange, onLeave, disabled = false, className = '', ...text }: Props) {
  return (
    <Field {...text} className={className}>
      {(links) => (
        <input
          {...links}
          className={`block h-[38px] w-full rounded-md border bg-surface px-2.5 text-sm text-ink disabled:opacity-50 dark:[color-scheme:dark] ${
            text.error === undefined ? 'border-control' : 'border-contradicted'
          }`}
          disabled={disabled}
          max="9999-12-31"
          onBlur={onLeave}
          onChange={(event) => onChange(event.target.value)}
          type="date"
          value={value}
        />
      )}
    </Field>
  );
}
