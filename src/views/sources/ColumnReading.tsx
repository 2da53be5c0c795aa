import type { ColumnPlan, DateOrder, FilePlan } from '../../model/import-plan.ts';
import { dateOrderWords } from '../../state/imports/answer-question.ts';
import { chooseDateOrder } from '../../state/imports/change-source.ts';
import { Select } from '../../ui/Select.tsx';
import { useDeciding } from './use-deciding.ts';

/** How the text of a column becomes values; the order of day and month can be chosen. */
export function ColumnReading({ column, plan }: { column: ColumnPlan; plan: FilePlan }) {
  const { busy, decide } = useDeciding();
  const { reading, name, maps_to } = column;
  switch (reading.kind) {
    case 'text':
      return <>text</>;
    case 'number':
      return <>number, decimal {reading.decimal === '.' ? 'point' : 'comma'}</>;
    case 'date': {
      if (reading.order === 'ymd') return <>date, year first</>;
      if (!reading.formats.some((format) => format.includes('%m'))) return <>date, month in words</>;
      const orders: readonly DateOrder[] = ['dmy', 'mdy'];
      return (
        <Select
          bare
          disabled={busy}
          label={`Date order of ${name}`}
          onChange={(order) => decide(plan.file, chooseDateOrder(maps_to ?? name, order))}
          options={orders.map((order) => ({ value: order, label: `date, ${dateOrderWords(order).toLowerCase()}` }))}
          value={reading.order}
        />
      );
    }
    default:
      return reading satisfies never;
  }
}
