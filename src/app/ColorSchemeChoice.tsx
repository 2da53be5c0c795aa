import { useState } from 'react';
import { Select } from '../ui/Select.tsx';
import { type ColorScheme, chooseScheme, chosenScheme } from './color-scheme.ts';

const OPTIONS: { value: ColorScheme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function ColorSchemeChoice() {
  const [scheme, setScheme] = useState(chosenScheme);
  return (
    <Select
      label="Colours"
      onChange={(chosen) => {
        chooseScheme(chosen);
        setScheme(chosen);
      }}
      options={OPTIONS}
      value={scheme}
    />
  );
}
