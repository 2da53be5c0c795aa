import { useState } from 'react';
import type { Filter } from '../../../model/filter.ts';
import { readRule } from '../../../state/fields/read-rule.ts';
import { TextArea } from '../../../ui/TextArea.tsx';

type Props = {
  filter: Filter;
  /** Null while what is written is no rule. */
  onChange: (filter: Filter | null) => void;
};

/** The rule as a project file holds it, for what rows cannot say. */
export function RuleJson({ filter, onChange }: Props) {
  const [text, setText] = useState(() => JSON.stringify(filter, null, 2));
  const read = readRule(text);
  return (
    <TextArea
      code
      error={read.ok ? undefined : read.error}
      hint="As in the project file: field with in, not_in, at_least, at_most, is_known or title_matches; all, any, not, has."
      label="Rule as JSON"
      onChange={(next) => {
        setText(next);
        const again = readRule(next);
        onChange(again.ok ? again.rule : null);
      }}
      rows={Math.min(24, Math.max(8, text.split('\n').length + 1))}
      value={text}
    />
  );
}
