import { labelsOf } from '../../project/source-schema.ts';
import { placeLabel } from '../../state/imports/change-source.ts';
import { labelColumn } from '../../state/imports/label-column.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Section } from './Section.tsx';
import { StageMeanings } from './StageMeanings.tsx';
import { useBusy } from './use-busy.ts';

/** What each stage of the pipeline means. A stage that nobody has placed is in no rate. */
export function OutcomeLabels({ file }: { file: PlannedSource }) {
  const session = useSession();
  const busy = useBusy();
  const labels = useChoices((state) => state.warehouse?.outcome_labels);
  if (labels === undefined || labels.length === 0) return null;
  const says = labelColumn(file.planned.plan, labels);
  return (
    <Section
      note={`Deals of an unmapped ${says.each} are counted and shown, and in no rate.`}
      title={`What the ${says.each}s mean`}
    >
      <StageMeanings
        busy={busy}
        given={file.source === undefined ? undefined : labelsOf(file.source, 'outcome')}
        labels={labels}
        onPlace={(label, outcome, words) => void session.decide(file.given.name, placeLabel(label, outcome), words)}
        says={says}
      />
    </Section>
  );
}
