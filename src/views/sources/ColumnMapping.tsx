import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatShare } from '../../model/format.ts';
import type { ColumnPlan, FilePlan } from '../../model/import-plan.ts';
import { mapColumn } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useCanonicalFields } from '../../state/imports/use-canonical-fields.ts';
import { Button } from '../../ui/Button.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { type Option, Select } from '../../ui/Select.tsx';
import { ColumnReading } from './ColumnReading.tsx';
import { becauseWords } from './table-words.ts';
import { useDeciding } from './use-deciding.ts';

const HEADERS = ['Column', 'Maps to', 'First values', 'How sure, and why', 'Filled in', 'Read as'] as const;

/** As many stand on the page whole. */
const FEW = 40;

/** Every column of the file: what it holds, what it is taken for, and why. */
export function ColumnMapping({ file }: { file: PlannedSource }) {
  const { plan } = file.planned;
  const fields = useCanonicalFields(plan.table);
  const taken = new Map(
    plan.columns.flatMap(({ maps_to, name }) => (maps_to === null ? [] : [[maps_to, name] as const])),
  );
  const options: Option<string>[] = [
    { value: '', label: 'not mapped' },
    ...[...new Set([...fields, ...taken.keys()])]
      .map((field) => ({ value: field, label: fieldLabel(field) }))
      .sort((one, other) => one.label.localeCompare(other.label, 'en')),
  ];
  return (
    <ScrollRegion
      className="rounded-md border border-line"
      label={`Columns of ${plan.file}`}
      {...(plan.columns.length > FEW ? { maxHeight: 640 } : {})}
    >
      <table className="w-full min-w-[52rem] border-separate border-spacing-0 text-[13px]">
        <caption className="sr-only">Columns of {plan.file}</caption>
        <thead>
          <tr>
            {HEADERS.map((header) => (
              <th
                className="sticky top-0 z-10 border-b border-line bg-sunken px-3 py-2 text-left text-xs font-normal text-soft"
                key={header}
                scope="col"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column) => (
            <Column column={column} key={column.index} options={options} plan={plan} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type ColumnProps = { column: ColumnPlan; plan: FilePlan; options: readonly Option<string>[] };

function Column({ column, plan, options }: ColumnProps) {
  const { busy, decide } = useDeciding();
  const { name, header, maps_to, suggestion, filled, samples } = column;
  const map = (field: string) =>
    decide(plan.file, mapColumn(plan, name, field === '' ? null : field), `Mapped ${name} of ${plan.file}`);
  const cell = 'border-b border-line px-3 py-2 align-top';
  return (
    <tr>
      <th className={`${cell} max-w-48 text-left font-semibold`} scope="row">
        {header === null || header.trim() === '' ? <span className="text-soft">{name} (no header)</span> : name}
      </th>
      <td className={`${cell} w-52`}>
        <Select bare disabled={busy} label={`${name} maps to`} onChange={map} options={options} value={maps_to ?? ''} />
      </td>
      <td className={`${cell} max-w-56 text-soft`}>
        <span className="line-clamp-2">{samples.slice(0, 3).join(' · ')}</span>
      </td>
      <td className={`${cell} text-soft`}>
        {becauseWords(column, plan.tool)}
        {maps_to === null && suggestion !== null && (
          <span className="flex flex-wrap items-center gap-1">
            a guess: {fieldLabel(suggestion)}
            <Button
              aria-label={`Map ${name} to ${fieldLabel(suggestion)}`}
              disabled={busy}
              onClick={() => map(suggestion)}
              size="small"
            >
              Use
            </Button>
          </span>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <span className={filled < 0.6 && maps_to !== null ? 'text-at-risk' : ''}>{formatShare(filled)}</span>
      </td>
      <td className={`${cell} w-40`}>
        <ColumnReading column={column} plan={plan} />
      </td>
    </tr>
  );
}
