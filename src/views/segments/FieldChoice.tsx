import type { SegmentField } from '../../tables/segment-fields.ts';
import { Field } from '../../ui/Field.tsx';
import { FIELD_ROLES, fieldTitle } from './field-names.ts';

type Props = {
  label: string;
  fields: readonly SegmentField[];
  value: string;
  /** Of the choice of no field at all, where there is one. */
  none?: string;
  onChange: (field: string) => void;
};

/** A field that tells deals apart, those that describe a buyer first. */
export function FieldChoice({ label, fields, value, none, onChange }: Props) {
  return (
    <Field className="w-full sm:w-56" label={label}>
      {(links) => (
        <select
          {...links}
          className="h-[38px] w-full cursor-pointer rounded-md border border-control bg-surface pl-2 pr-1 text-sm"
          onChange={(event) => onChange(event.target.value)}
          value={value}
        >
          {none !== undefined && <option value="">{none}</option>}
          {value !== '' && !fields.some(({ name }) => name === value) && (
            <option value={value}>{fieldTitle(value)}</option>
          )}
          {FIELD_ROLES.map(({ role, name: words }) => {
            const own = fields.filter((field) => field.role === role);
            if (own.length === 0) return null;
            return (
              <optgroup key={role} label={words}>
                {own.map(({ name }) => (
                  <option key={name} value={name}>
                    {fieldTitle(name)}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}
