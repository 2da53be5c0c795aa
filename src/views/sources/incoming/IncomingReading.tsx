import { useState } from 'react';
import { labelsOf } from '../../../project/source-schema.ts';
import type { IncomingFile } from '../../../state/imports/incoming.ts';
import { labelColumn } from '../../../state/imports/label-column.ts';
import type { PlannedSource } from '../../../state/imports/load-sources.ts';
import { useChoices, useSession } from '../../../state/sitting/use-session.ts';
import { FileReading } from '../FileReading.tsx';
import { LookupJoin } from '../LookupJoin.tsx';
import { StageMeanings } from '../StageMeanings.tsx';
import { TableChoice } from '../TableChoice.tsx';
import { useDeciding } from '../use-deciding.ts';
import { readAsWords } from './import-words.ts';

/** How a file is read that is not imported yet: nothing of it need be looked at where all is recognised. */
export function IncomingReading({ planned }: { planned: PlannedSource }) {
  const [isOpen, setOpen] = useState(false);
  const { plan } = planned.planned;
  const said = planned.read_as === null ? 'How it is read' : readAsWords(planned.read_as, plan.file);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-[13px] text-accent">{said}</summary>
      {isOpen && (
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-5">
          <TableChoice file={planned} />
          {plan.table === 'lookup' && <LookupJoin file={planned} key={planned.source?.table} />}
          <FileReading file={planned} />
        </div>
      )}
    </details>
  );
}

type StagesProps = { planned: PlannedSource; stages: NonNullable<IncomingFile['comparison']>['stages'] };

/** What the stages of its deals would mean; open where one of them is not placed. */
export function IncomingStages({ planned, stages }: StagesProps) {
  const session = useSession();
  const { busy } = useDeciding();
  const placedHere = useChoices((state) => {
    const labelled = state.files.find(
      ({ source }) => source?.table === 'deals' && labelsOf(source, 'outcome') !== undefined,
    );
    return labelled?.source === undefined ? undefined : labelsOf(labelled.source, 'outcome');
  });
  const placedNow = useChoices((state) =>
    state.incoming?.kind === 'proposed' ? state.incoming.decided.stages : undefined,
  );
  if (stages.length === 0) return null;
  const says = labelColumn(planned.planned.plan, stages);
  return (
    <details open={stages.some(({ outcome }) => outcome === 'unmapped')}>
      <summary className="cursor-pointer text-[13px] text-accent">What its {says.each}s mean</summary>
      <div className="mt-2">
        <StageMeanings
          busy={busy}
          given={{ ...placedHere, ...placedNow }}
          labels={stages}
          says={says}
          onPlace={(label, outcome) => void session.placeForImport(label, outcome)}
        />
      </div>
    </details>
  );
}
