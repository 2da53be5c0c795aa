import { fieldLabel } from '../../../assumptions/state-filter.ts';
import { type ConditionRow, emptyCondition, type RuleTest, TEST_WORDS } from '../../../personas/rule.ts';
import { ruleCatalog } from '../../../state/fields/rule-catalog.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Select } from '../../../ui/Select.tsx';
import { BoundFields } from './BoundFields.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { scaleOf } from './field-groups.ts';
import { useRuleTable } from './rule-table.ts';
import { TitleFields } from './TitleFields.tsx';
import { ValuePicker } from './ValuePicker.tsx';

type Props = {
  row: ConditionRow;
  onChange: (row: ConditionRow) => void;
  /** What the row needs before it takes part. */
  needs: string | undefined;
};

const TEXT: readonly RuleTest[] = ['in', 'not_in', 'title', 'known', 'empty'];
const SCALE: readonly RuleTest[] = ['at_least', 'at_most', 'between', 'in', 'not_in', 'known', 'empty'];

/** One field, what is asked of it, and the value. */
export function ConditionEditor({ row, onChange, needs }: Props) {
  const warehouse = useChoices((state) => state.warehouse);
  const table = useRuleTable();
  const testsFor = (field: string): readonly RuleTest[] => {
    const catalog = ruleCatalog(warehouse, table);
    if (catalog === null) return [...new Set([...TEXT, ...SCALE])];
    return scaleOf(catalog.find(field)) === 'text' ? TEXT : SCALE;
  };
  const offered = testsFor(row.field);
  const tests = offered.includes(row.test) ? offered : [row.test, ...offered];
  const name = row.field === '' ? 'the field' : fieldLabel(row.field);
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,15rem)_minmax(0,10rem)] lg:grid-cols-[minmax(0,14rem)_minmax(0,9rem)_minmax(0,1fr)]">
      <FieldPicker
        error={row.field === '' ? needs : undefined}
        label="Field"
        onChange={(field) => {
          const [first = 'in'] = testsFor(field);
          const test = testsFor(field).includes(row.test) ? row.test : first;
          onChange({ ...emptyCondition(row.id), field, test });
        }}
        value={row.field}
      />
      <Select
        label="Condition"
        onChange={(test) => onChange({ ...row, test })}
        options={tests.map((test) => ({ value: test, label: TEST_WORDS[test] }))}
        value={row.test}
      />
      {row.field !== '' && (
        <div className="min-w-0 sm:col-span-2 lg:col-span-1">
          <ConditionValue name={name} needs={needs} onChange={onChange} row={row} />
        </div>
      )}
    </div>
  );
}

function ConditionValue({ row, onChange, needs, name }: Props & { name: string }) {
  switch (row.test) {
    case 'in':
    case 'not_in':
      return (
        <ValuePicker
          error={needs}
          field={row.field}
          label={name}
          onChange={(values) => onChange({ ...row, values })}
          values={row.values}
        />
      );
    case 'at_least':
    case 'at_most':
    case 'between':
      return <BoundFields error={needs} onChange={onChange} row={row} />;
    case 'title':
      return <TitleFields error={needs} onChange={onChange} row={row} />;
    case 'known':
    case 'empty':
      return null;
    default:
      return row.test satisfies never;
  }
}
