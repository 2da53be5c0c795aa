import TremorNumberInput from '@tremor/react/dist/components/input-elements/NumberInput/NumberInput.js';
import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  /** Null where nothing, or nothing that is a number, is written. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  className?: string;
};

export function NumberField({ value, onChange, min, max, step, disabled = false, className = '', ...text }: Props) {
  return (
    <Field {...text} className={className}>
      {(links) => (
        <TremorNumberInput
          {...links}
          className={text.error === undefined ? '' : 'border-contradicted dark:border-contradicted'}
          disabled={disabled}
          enableStepper={false}
          max={max}
          min={min}
          onValueChange={(written) => onChange(Number.isNaN(written) ? null : written)}
          placeholder=""
          step={step}
          value={value ?? ''}
        />
      )}
    </Field>
  );
}
