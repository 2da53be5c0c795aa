import TremorTextInput from '@tremor/react/dist/components/input-elements/TextInput/TextInput.js';
import { useId } from 'react';
import { Field, type FieldText } from './Field.tsx';

type Props = FieldText & {
  value: string;
  suggestions: readonly string[];
  onChange: (value: string) => void;
  placeholder?: string;
  className?: string;
};

/**
 * A text with suggestions. Anything may be written; the caller says through `error` what cannot be used.
 * The browser's own list, since Tremor's search select nests its field in a button and leaves it without a name.
 */
export function Combobox({ value, suggestions, onChange, placeholder = '', className = '', ...text }: Props) {
  const list = useId();
  return (
    <Field {...text} className={className}>
      {(links) => (
        <>
          <TremorTextInput
            {...links}
            autoComplete="off"
            className={text.error === undefined ? '' : 'border-contradicted dark:border-contradicted'}
            list={list}
            onValueChange={onChange}
            placeholder={placeholder}
            value={value}
          />
          <datalist id={list}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
