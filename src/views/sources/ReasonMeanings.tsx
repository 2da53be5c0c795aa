import { useState } from 'react';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount } from '../../model/format.ts';
import type { ColumnPlan } from '../../model/import-plan.ts';
import { labelsOf } from '../../project/source-schema.ts';
import { readLabelAs } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { asReason, type ReasonLabel, reasonLabels } from '../../state/imports/reason-labels.ts';
import { useColumnWords } from '../../state/imports/use-file-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { ReasonChoice } from './ReasonChoice.tsx';
import { useDeciding } from './use-deciding.ts';

type Props = { file: PlannedSource; column: ColumnPlan & { maps_to: string } };

/** Rows that are shown before somebody asks for all. */
const FEW = 15;
/** So many labels can be chosen to be the same as another. */
const MOST_TARGETS = 40;

const WHY: Record<ReasonLabel['why'], string> = {
  chosen: 'chosen',
  'as-every-other': 'as every other',
  'says-nothing': 'says nothing',
  'as-it-stands': 'as it stands',
};

/** What each reason that was written down counts as, with its rows. */
export function ReasonMeanings({ file, column }: Props) {
  const words = useColumnWords(file, column);
  switch (words.kind) {
    case 'none':
    case 'asking':
      return <Loading height={120} what="the reasons" />;
    case 'failed':
      return <p className="text-contradicted">The reasons could not be counted: {words.message}</p>;
    case 'ready': {
      const { distinct } = words.value;
      const given = file.source === undefined ? undefined : labelsOf(file.source, column.maps_to);
      const labels = reasonLabels(words.value.words, given);
      return labels.length === 0 ? (
        <p className="text-soft">No row of the file gives a reason.</p>
      ) : (
        <Counted column={column} distinct={distinct} file={file} labels={labels} />
      );
    }
    default:
      return words satisfies never;
  }
}

function Counted({ file, column, labels, distinct }: Props & { labels: readonly ReasonLabel[]; distinct: number }) {
  const { busy, decide } = useDeciding();
  const [isWhole, setWhole] = useState(false);
  const { plan } = file.planned;
  const shown = isWhole ? labels : labels.slice(0, FEW);
  const reasons = labels.filter(({ meaning }) => meaning.kind === 'reason').map(({ word }) => word);
  const read = (label: string, meant: string | null) =>
    decide(
      plan.file,
      readLabelAs(column.maps_to, label, meant),
      meant === '' ? `Read ${label} as no reason` : `Read ${label} as ${meant ?? 'a reason'}`,
    );
  return (
    <div className="max-w-3xl">
      <SmallTable
        caption={`What each ${fieldLabel(column.maps_to)} counts as`}
        columns={[
          { header: column.name },
          { header: 'Rows', align: 'right' },
          { header: 'Counts as' },
          { header: 'Why' },
        ]}
        rows={shown.map(({ word, rows, meaning, why }) => ({
          key: word,
          quiet: meaning.kind === 'none',
          cells: [
            word,
            formatCount(rows),
            <ReasonChoice
              busy={busy}
              key="counts as"
              label={word}
              meaning={meaning}
              onRead={(meant) => read(word, meant)}
              onReason={() => read(word, asReason(word))}
              others={reasons.slice(0, MOST_TARGETS).filter((other) => other !== word)}
            />,
            <span className="text-soft" key="why">
              {WHY[why]}
            </span>,
          ],
        }))}
      />
      {shown.length < labels.length && (
        <Button className="mt-2" onClick={() => setWhole(true)} size="small">
          Show all {formatCount(labels.length)}
        </Button>
      )}
      {distinct > labels.length && (
        <p className="mt-1 text-xs text-soft">
          The {formatCount(labels.length)} most frequent of {formatCount(distinct)} different texts.
        </p>
      )}
    </div>
  );
}
