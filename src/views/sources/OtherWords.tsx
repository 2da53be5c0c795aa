import { fieldLabel } from '../../assumptions/state-filter.ts';
import { labelsOf, mappedFieldsOf } from '../../project/source-schema.ts';
import { chooseNullWords } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { reasonColumns } from '../../state/imports/reason-labels.ts';
import { EditField } from '../../ui/EditField.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { useDeciding } from './use-deciding.ts';

/** Words that mean "empty", and labels that the project reads as others. */
export function OtherWords({ file }: { file: PlannedSource }) {
  const { busy, decide } = useDeciding();
  const { plan } = file.planned;
  const { source } = file;
  const reasons = reasonColumns(plan).map(({ maps_to }) => maps_to);
  const isShownElsewhere = (field: string) => field === 'outcome' || reasons.includes(field);
  const fields = source === undefined ? [] : mappedFieldsOf(source).filter((field) => !isShownElsewhere(field));
  return (
    <div className="mt-4 grid gap-4">
      <EditField
        className="max-w-2xl"
        disabled={busy}
        hint="Separated by commas. A value that is one of these counts as empty."
        label="All words that mean “empty”"
        onCommit={(text) => {
          const words = text.split(',').map((word) => word.trim());
          decide(plan.file, chooseNullWords(words.filter((word) => word !== '')));
        }}
        rows={2}
        value={plan.null_words.join(', ')}
      />
      {source !== undefined &&
        fields.map((field) => (
          <div className="max-w-2xl" key={field}>
            <h4 className="text-xs text-soft">{fieldLabel(field)}</h4>
            <SmallTable
              caption={`Labels of ${fieldLabel(field)}`}
              columns={[{ header: 'In the file' }, { header: 'Read as' }]}
              rows={Object.entries(labelsOf(source, field) ?? {}).map(([label, meaning]) => ({
                key: label,
                cells: [label === '*' ? 'every other' : label, meaning],
              }))}
            />
          </div>
        ))}
    </div>
  );
}
