import type { RelatedRow } from '../../../personas/rule.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';

type Props = { row: RelatedRow; onChange: (row: RelatedRow) => void; needs: string | undefined };

/** So many touches or people of a deal: "three or more touches before the deal was created". */
export function RelatedEditor({ row, onChange, needs }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <NumberField
        className="w-40"
        error={needs}
        label="At least"
        min={1}
        onChange={(at_least) => onChange({ ...row, at_least })}
        step={1}
        value={row.at_least}
      />
      <Select
        className="w-40"
        label="Of"
        onChange={(has) => onChange({ ...row, has, before: has === 'people' ? null : row.before })}
        options={[
          { value: 'touches', label: 'touches' },
          { value: 'people', label: 'people' },
        ]}
        value={row.has}
      />
      {row.has === 'touches' && (
        <Select
          className="w-56"
          label="When"
          onChange={(when) => onChange({ ...row, before: when === 'any' ? null : when })}
          options={[
            { value: 'any', label: 'at any time' },
            { value: 'created_date', label: 'before the deal was created' },
            { value: 'close_date', label: 'before the deal closed' },
          ]}
          value={row.before ?? 'any'}
        />
      )}
    </div>
  );
}
