import type { ReactNode } from 'react';
import type { RelatedTable } from '../../../model/filter.ts';
import { emptyCondition, type RelatedRow } from '../../../personas/rule.ts';
import { ruleCatalog } from '../../../state/fields/rule-catalog.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { RuleTableProvider } from './rule-table.ts';

type Props = {
  row: RelatedRow;
  change: (row: RelatedRow) => void;
  needs: string | undefined;
  nextId: () => number;
  related: Record<RelatedTable, boolean>;
  /** The conditions on people, where there are any. */
  children: ReactNode;
};

/** So many touches or people of a deal: "three or more touches before the deal was created", "two people who are CFO". */
export function RelatedEditor({ row, change, needs, nextId, related, children }: Props) {
  const dated = useChoices((state) => ruleCatalog(state.warehouse, 'people')?.find('date') !== undefined);
  const isPeople = row.has === 'people';
  const narrow = () => {
    const id = nextId();
    change({ ...row, where: { kind: 'group', id, join: 'all', rows: [emptyCondition(nextId())] } });
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <NumberField
          className="w-40"
          error={needs}
          label="At least"
          min={1}
          onChange={(at_least) => change({ ...row, at_least })}
          step={1}
          value={row.at_least}
        />
        <Select
          className="w-40"
          label="Of"
          onChange={(has) => change({ ...row, has, before: has === 'people' && !dated ? null : row.before })}
          options={(['touches', 'people'] as const)
            .filter((has) => related[has] || row.has === has)
            .map((has) => ({ value: has, label: has }))}
          value={row.has}
        />
        {(!isPeople || dated || row.before !== null) && (
          <Select
            className="w-56"
            label="When"
            onChange={(when) => change({ ...row, before: when === 'any' ? null : when })}
            options={[
              { value: 'any', label: 'at any time' },
              { value: 'created_date', label: 'before the deal was created' },
              { value: 'close_date', label: 'before the deal closed' },
            ]}
            value={row.before ?? 'any'}
          />
        )}
      </div>
      {isPeople && row.where === null && (
        <div>
          <Button onClick={narrow} size="small">
            Say which people
          </Button>
        </div>
      )}
      {isPeople && row.where !== null && (
        <RuleTableProvider value="people">
          <p className="text-[13px] text-soft">Only people who meet this:</p>
          {children}
        </RuleTableProvider>
      )}
    </div>
  );
}
