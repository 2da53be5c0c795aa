import { formatCount, formatMoney } from '../../../model/format.ts';
import type { ImportChoice } from '../../../state/imports/incoming.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import type { VanishedRows } from '../../../tables/vanished-rows.ts';
import { Select } from '../../../ui/Select.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { counted } from './import-words.ts';

type Props = {
  before: string;
  vanished: VanishedRows;
  choice: ImportChoice;
  choose: (change: Partial<ImportChoice>) => void;
};

/** Deals that the export before had: deleted in the CRM, or outside of the new report. Only a person knows which. */
export function VanishedDeals({ before, vanished, choice, choose }: Props) {
  const currency = useChoices((state) => state.warehouse?.currency.reporting ?? undefined);
  const { rows, first } = vanished;
  if (rows === 0) return <p className="text-soft">Every deal of {before} is in it.</p>;
  return (
    <div>
      <Select
        className="max-w-md"
        hint="They may have been deleted or merged, or the new report may leave them out."
        label={`${counted(rows, 'deal')} of ${before} ${rows === 1 ? 'is' : 'are'} not in it`}
        onChange={(value) => choose({ without_vanished: value === 'leave' })}
        options={[
          { value: 'keep', label: 'Keep them as they were' },
          { value: 'leave', label: 'Leave them out' },
        ]}
        value={choice.without_vanished ? 'leave' : 'keep'}
      />
      <details className="mt-1">
        <summary className="cursor-pointer text-[13px] text-accent">Which deals are not in it</summary>
        <SmallTable
          caption={`Deals of ${before} that are not in the new file`}
          columns={[{ header: 'Deal' }, { header: 'Id' }, { header: 'Stage' }, { header: 'Amount', align: 'right' }]}
          rows={first.map(({ id, title, was, amount }) => ({
            key: id,
            cells: [
              title === '' ? id : title,
              id,
              was ?? 'empty',
              amount === null ? '' : formatMoney(amount, currency),
            ],
          }))}
        />
        {rows > first.length && (
          <p className="text-xs text-soft">
            The {first.length} largest of {formatCount(rows)}.
          </p>
        )}
      </details>
    </div>
  );
}
