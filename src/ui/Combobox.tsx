import { type ComponentProps, useId } from 'react';
import { TextField } from './TextField.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'list'> & { suggestions: readonly string[] };

/**
 * A text with suggestions. Anything may be written; the caller says through `error` what cannot be used.
 * The browser's own list, since Tremor's search select nests its field in a button and leaves it without a name.
 */
export function Combobox({ suggestions, ...text }: Props) {
  const list = useId();
  return (
    <>
      <TextField {...text} list={list} />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
