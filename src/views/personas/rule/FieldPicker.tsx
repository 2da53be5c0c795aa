import { useMemo } from 'react';
import { fieldLabel } from '../../../assumptions/state-filter.ts';
import { ruleCatalog } from '../../../state/fields/rule-catalog.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { fieldGroups, optionName } from './field-groups.ts';
import { useRuleTable } from './rule-table.ts';

type Props = {
  label: string;
  bare?: boolean;
  value: string;
  onChange: (field: string) => void;
  error?: string | undefined;
  className?: string;
};

/** A field of the data, by the file it comes from. Without data its name is written by hand. */
export function FieldPicker({ label, bare = false, value, onChange, error, className = '' }: Props) {
  const warehouse = useChoices((state) => state.warehouse);
  const table = useRuleTable();
  const groups = useMemo(() => (warehouse === null ? [] : fieldGroups(warehouse, table)), [warehouse, table]);
  if (warehouse === null || groups.length === 0) {
    return (
      <TextField
        bare={bare}
        className={className}
        error={error}
        label={label}
        onChange={onChange}
        placeholder={table === 'deals' ? 'buyer_role' : 'channel'}
        value={value}
      />
    );
  }
  const found = ruleCatalog(warehouse, table)?.find(value);
  const isMissing = value !== '' && found === undefined;
  const wrong = error ?? (isMissing ? 'No file has this field. Choose another, or map a column to it.' : undefined);
  return (
    <Field bare={bare} className={className} error={wrong} label={label}>
      {(links) => (
        <select
          {...links}
          className="h-[38px] w-full cursor-pointer rounded-md border border-control bg-surface py-1 pl-2 pr-1 text-sm"
          onChange={(event) => onChange(event.target.value)}
          value={found === undefined ? value : optionName(found, warehouse)}
        >
          <option value="">Choose a field</option>
          {isMissing && <option value={value}>{fieldLabel(value)} (not in the data)</option>}
          {groups.map(({ file, options }) => (
            <optgroup key={file} label={file}>
              {options.map(({ name, label: words }) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
