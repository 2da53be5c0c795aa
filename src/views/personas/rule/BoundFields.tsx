import type { ConditionRow } from '../../../personas/rule.ts';
import { useFieldValues } from '../../../state/fields/use-field-values.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useRuleTable } from './rule-table.ts';
import { filledWords } from './ValuePicker.tsx';

type Props = { row: ConditionRow; onChange: (row: ConditionRow) => void; error?: string | undefined };

/** One end or both ends of a range, with the range that the data hold. */
export function BoundFields({ row, onChange, error }: Props) {
  const table = useRuleTable();
  const found = useFieldValues(row.field, table);
  const range = found.kind === 'ready' ? found.value.range : null;
  const hint =
    found.kind !== 'ready'
      ? undefined
      : `${range === null ? 'The values are text.' : `From ${plain(range[0])} to ${plain(range[1])}.`} ${filledWords(found.value, table)}`;
  const low = (
    <TextField
      className="w-40"
      label={row.test === 'between' ? 'From' : 'Value'}
      onChange={(text) => onChange({ ...row, low: text })}
      value={row.low}
    />
  );
  const high = (
    <TextField
      className="w-40"
      label={row.test === 'between' ? 'To' : 'Value'}
      onChange={(text) => onChange({ ...row, high: text })}
      value={row.high}
    />
  );
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {row.test !== 'at_most' && low}
        {row.test !== 'at_least' && high}
      </div>
      {error !== undefined && <p className="mt-1 text-xs text-contradicted">{error}</p>}
      {hint !== undefined && <p className="mt-1 text-xs text-soft">{hint}</p>}
    </div>
  );
}

/** The database writes amounts with two decimals, whatever they are. */
const plain = (text: string): string => text.replace(/\.0+$/, '');
