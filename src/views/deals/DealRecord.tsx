import { useId } from 'react';
import { formatCount } from '../../model/format.ts';
import type { WrittenPart } from '../../state/deals/deal-as-written.ts';
import { useDealAsWritten } from '../../state/deals/use-deal-record.ts';
import type { DealRecord as Deal, RecordPart } from '../../tables/deal-record.ts';
import { FieldsOfRow } from './FieldsOfRow.tsx';
import { HeardOfDeal } from './HeardOfDeal.tsx';
import { RowsOfPart } from './RowsOfPart.tsx';
import { OUTCOME_LOOK, partTitle } from './record-words.ts';

/** A deal in the words of every source: what stands in no file is not spoken of. */
export function DealRecord({ record }: { record: Deal }) {
  const { outcome, name, id, parts } = record;
  const { word, look } = OUTCOME_LOOK[outcome];
  const asWritten = useDealAsWritten(record);
  return (
    <article>
      <header className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-lg font-semibold">{name ?? id ?? 'A deal without a name'}</h3>
        <span className={`rounded px-1.5 py-0.5 text-xs font-semibold ${look}`}>{word}</span>
        {name !== null && id !== null && <span className="font-mono text-xs text-soft">{id}</span>}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {parts.map((part, index) => (
          <Part
            key={`${part.of} ${part.files.join(' ')}`}
            part={part}
            written={asWritten.kind === 'ready' ? asWritten.value[index] : undefined}
          />
        ))}
        <HeardOfDeal id={id} name={name} />
      </div>
    </article>
  );
}

type PartProps = { part: RecordPart; written: WrittenPart | undefined };

function Part({ part, written }: PartProps) {
  const id = useId();
  const [row] = part.rows;
  const [own] = written?.rows ?? [];
  const line = part.rows.length === 1 && own ? `, line ${formatCount(own.line)}` : '';
  return (
    <section aria-labelledby={id} className="border-t border-line pt-3">
      <h4 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3" id={id}>
        <span className="text-[13px] font-semibold">{partTitle(part)}</span>
        <span className="text-xs font-normal text-soft">
          <span>{part.files.join(', ')}</span>
          {line}
        </span>
      </h4>
      {part.rows.length === 1 && row !== undefined ? (
        <FieldsOfRow columns={part.columns} row={row} written={own?.cells} />
      ) : (
        <RowsOfPart part={part} written={written} />
      )}
      {written !== undefined && written.gone.length > 0 && (
        <p className="mt-2 text-xs text-soft">
          {written.gone.join(' and ')} is no longer at hand, so its cells cannot be shown as they were written. Add the
          file again under Sources.
        </p>
      )}
    </section>
  );
}
