import { formatCount, formatMoney } from '../../../model/format.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import type { OutcomeMove } from '../../../tables/changed-deals.ts';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { inWeight, moveTold } from './import-words.ts';

/** Deals whose outcome would be another: what was told of them before no longer holds. */
export function OutcomeMoves({ moves }: { moves: readonly OutcomeMove[] }) {
  const currency = useChoices((state) => state.warehouse?.currency.reporting ?? undefined);
  if (moves.length === 0) return null;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {inWeight(moves).map((move) => (
        <li key={`${move.from} ${move.to}`}>
          <details open={isDecidedAnew(move)}>
            <summary className="cursor-pointer">{moveTold(move)}</summary>
            <div className="mt-1">
              <SmallTable
                caption={`Deals that were ${move.from} and are ${move.to} now`}
                columns={[
                  { header: 'Deal' },
                  { header: 'Id' },
                  { header: 'Was' },
                  { header: 'Is now' },
                  { header: 'Amount', align: 'right' },
                ]}
                rows={move.first.map(({ id, title, was, is, amount }) => ({
                  key: id,
                  cells: [
                    title === '' ? id : title,
                    id,
                    was ?? 'empty',
                    is ?? 'empty',
                    amount === null ? '' : formatMoney(amount, currency),
                  ],
                }))}
              />
              {move.deals > move.first.length && (
                <p className="text-xs text-soft">
                  The {move.first.length} largest of {formatCount(move.deals)}.
                </p>
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

const isDecidedAnew = ({ from, to }: OutcomeMove): boolean => from !== 'open' && from !== 'unmapped' && from !== to;
