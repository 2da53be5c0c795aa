import { labelsOf } from '../../project/source-schema.ts';
import { placeLabel } from '../../state/change-source.ts';
import type { PlannedSource } from '../../state/load-sources.ts';
import { useChoices, useSession } from '../../state/use-session.ts';
import { StageMeanings } from './StageMeanings.tsx';
import { useBusy } from './use-busy.ts';

/** What each stage of the pipeline means. A stage that nobody has placed is in no rate. */
export function OutcomeLabels({ file }: { file: PlannedSource }) {
  const session = useSession();
  const busy = useBusy();
  const labels = useChoices((state) => state.warehouse?.outcome_labels);
  if (labels === undefined || labels.length === 0) return null;
  return (
    <StageMeanings
      busy={busy}
      given={file.source === undefined ? undefined : labelsOf(file.source, 'outcome')}
      labels={labels}
      onPlace={(label, outcome, words) => void session.decide(file.given.name, placeLabel(label, outcome), words)}
    />
  );
}
