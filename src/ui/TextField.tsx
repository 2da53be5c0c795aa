import TremorTextInput from '@tremor/react/dist/components/input-elements/TextInput/TextInput.js';
import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** The id of a list of suggestions. */
  list?: string;
  disabled?: boolean;
  className?: string;
};

export function TextField({
  value,
  onChange,
  placeholder = '',
  list,
  disabled = false,
  className = '',
  ...text
}: Props) {
  return (
    <Field {...text} className={className}>
      {(links) => (
        <TremorTextInput
          {...links}
          autoComplete="off"
          className={text.error === undefined ? '' : 'border-contradicted dark:border-contradicted'}
          disabled={disabled}
          list={list}
          onValueChange={onChange}
          placeholder={placeholder}
          value={value}
        />
      )}
    </Field>
  );
}
