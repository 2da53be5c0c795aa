import type { ConditionRow } from '../../../personas/rule.ts';
import { EditField } from '../../../ui/EditField.tsx';

type Props = { row: ConditionRow; onChange: (row: ConditionRow) => void; error?: string | undefined };

const split = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whole words of a title: "Executive" is found in "Chief Executive" and not in "Executives". */
export function TitleFields({ row, onChange, error }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <EditField
        className="min-w-48 flex-1"
        error={error}
        hint="Whole words, separated by commas."
        label="Any of these words"
        onCommit={(text) => onChange({ ...row, values: split(text) })}
        placeholder="Chief Financial, CFO"
        value={row.values.join(', ')}
      />
      <EditField
        className="min-w-48 flex-1"
        hint="A title with one of these does not count."
        label="But none of these"
        onCommit={(text) => onChange({ ...row, excludes: split(text) })}
        placeholder="Assistant, Secretary"
        value={row.excludes.join(', ')}
      />
    </div>
  );
}
