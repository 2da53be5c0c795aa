import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  disabled?: boolean;
};

export function Checkbox({ label, checked, onChange, hint, disabled = false }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={checked}
        className="mt-0.5 h-4 w-4 accent-accent"
        disabled={disabled}
        id={id}
        onChange={(event) => onChange(event.target.checked)}
        type="checkbox"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p className="text-xs text-soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
