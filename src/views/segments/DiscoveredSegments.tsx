import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Discovered } from '../overview/Discovered.tsx';

/** What a search over all fields found, beside the one field that was chosen. */
export function DiscoveredSegments({ answer, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  return (
    <section aria-labelledby="discovered" className="mt-6">
      <h2 className="text-lg font-semibold tracking-tight" id="discovered">
        Discovered segments
      </h2>
      <p className="mb-3 mt-0.5 max-w-4xl text-[13px] text-soft">
        Every value and pair of values that describes a buyer, compared with the rest over all quarters but the last
        two; kept if it differs by more than chance makes of so many comparisons, and confirmed if the last two quarters
        say the same.
      </p>
      <Discovered answer={answer} choices={choices} />
    </section>
  );
}
