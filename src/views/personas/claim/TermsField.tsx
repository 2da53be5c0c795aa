import { useState } from 'react';
import { TextField } from '../../../ui/TextField.tsx';

type Props = { terms: readonly string[]; onChange: (terms: readonly string[]) => void };

/** The words of a claim about what customers say, separated by commas. */
export function TermsField({ terms, onChange }: Props) {
  const [typed, setTyped] = useState(terms.join(', '));
  // A comma or a blank just typed is no term yet; what was typed stays as long as it says the same.
  const shown = sameTerms(termsIn(typed), terms) ? typed : terms.join(', ');
  return (
    <TextField
      className="max-w-xl"
      hint="Any of them counts, as whole words in upper or lower case. Several words between two commas are a phrase. Where no number is stated, at least 10% of the deals are meant."
      label="Words, separated by commas"
      onChange={(text) => {
        setTyped(text);
        onChange(termsIn(text));
      }}
      placeholder="month-end close, chart of accounts"
      value={shown}
    />
  );
}

const termsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((term) => term.trim())
      .filter((term) => term !== ''),
  ),
];

const sameTerms = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((term, at) => term === other[at]);
