import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { reasonColumns } from '../../state/imports/reason-labels.ts';
import { ReasonMeanings } from './ReasonMeanings.tsx';
import { Section } from './Section.tsx';

/** For each column in which somebody wrote down a reason: what its words count as. */
export function FileReasons({ file }: { file: PlannedSource }) {
  return reasonColumns(file.planned.plan).map((column) => (
    <Section
      key={column.maps_to}
      note="Words that give no reason are counted as blank. Two spellings of one reason can be made the same."
      title={`What counts as ${fieldLabel(column.maps_to)}`}
    >
      <ReasonMeanings column={column} file={file} />
    </Section>
  ));
}
