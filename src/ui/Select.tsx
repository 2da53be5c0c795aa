import { Field, type FieldText } from './Field.tsx';

export type Option<V extends string> = { value: V; label: string; disabled?: boolean };

type Props<V extends string> = FieldText & {
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  disabled?: boolean;
  /** As high as a line of a dense table. */
  dense?: boolean;
  className?: string;
};

/** The browser's own list: it works by keyboard and touch everywhere, and weighs nothing. */
export function Select<V extends string>({
  value,
  options,
  onChange,
  disabled,
  dense = false,
  className,
  ...text
}: Props<V>) {
  return (
    <Field {...text} {...(className === undefined ? {} : { className })}>
      {(links) => (
        <select
          {...links}
          className={`w-full cursor-pointer rounded-md border border-control bg-surface disabled:cursor-not-allowed disabled:opacity-50 ${
            // Without a label above it stands among buttons, else among text fields.
            dense ? 'h-6 px-1 text-xs' : `pl-2 pr-1 text-sm ${text.bare === true ? 'h-8' : 'h-[38px]'}`
          }`}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
          value={value}
        >
          {options.map((option) => (
            <option disabled={option.disabled} key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
