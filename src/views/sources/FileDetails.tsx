import { useMemo } from 'react';
import type { ObservationUse } from '../../assumptions/observation-use.ts';
import { formatCount } from '../../model/format.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import type { LoadedFile } from '../../tables/load-file.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Corrected, correctionsAmong } from './Corrected.tsx';
import { linesInWords, rowsInWords, spansLines } from './conservation.ts';
import { FileQuestions } from './FileQuestions.tsx';
import { FileReading } from './FileReading.tsx';
import { HowRead } from './HowRead.tsx';
import { inLineOrder } from './in-line-order.ts';
import { LookupJoin } from './LookupJoin.tsx';
import { ObservationsUsed } from './ObservationsUsed.tsx';
import { OutcomeLabels } from './OutcomeLabels.tsx';
import { Section } from './Section.tsx';
import { SetAside } from './SetAside.tsx';
import { TableChoice } from './TableChoice.tsx';
import { useBusy } from './use-busy.ts';

type Props = {
  file: PlannedSource;
  loaded: LoadedFile | undefined;
  isFirstOfDeals: boolean;
  observations: ObservationUse | null;
};

/** Everything that was decided about a file, each part to be corrected. */
export function FileDetails({ file, loaded, isFirstOfDeals, observations }: Props) {
  const session = useSession();
  const busy = useBusy();
  const { plan } = file.planned;
  const files = useChoices((state) => state.files);
  const corrections = correctionsAmong(files, file.given.name);
  const problems = useMemo(() => inLineOrder(loaded?.set_aside ?? plan.set_aside), [loaded, plan]);
  const remove = (
    <ConfirmButton
      disabled={busy}
      no="Keep it"
      onYes={() => void session.removeFile(plan.file)}
      question={`Remove ${plan.file} and what was decided about it?`}
      size="small"
      yes="Remove it"
    >
      Remove the file
    </ConfirmButton>
  );
  if (plan.error !== null) {
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="text-contradicted" role="alert">
          {plan.error}
        </p>
        {file.source !== undefined && <HowRead file={file} />}
        <div>{remove}</div>
      </div>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <FileQuestions file={file} />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <TableChoice file={file} />
        {remove}
      </div>
      <div className="rounded-md bg-sunken px-3 py-2 text-[13px]">
        <p>{linesInWords(plan)}</p>
        <p>
          {rowsInWords(plan, loaded ?? null)}
          {spansLines(plan) && <span className="text-soft"> (a row can span several lines)</span>}
        </p>
      </div>
      {plan.table === 'lookup' && (
        <Section note="Adds its columns to the deals that share its key." title="Join to deals">
          <LookupJoin file={file} key={`${file.source?.table}`} />
        </Section>
      )}
      {loaded?.table === 'observations' && observations !== null && (
        <Section note="All files of this kind together." title="What the counts speak for">
          <ObservationsUsed use={observations} />
        </Section>
      )}
      {isFirstOfDeals && <OutcomeLabels file={file} />}
      {problems.length > 0 && (
        <Section
          note="Nothing is dropped silently. Correct these rows in the download and add it here, or add the corrected export again."
          title={`Rows set aside (${formatCount(problems.length)})`}
        >
          <SetAside file={file} problems={problems} />
        </Section>
      )}
      {corrections.length > 0 && (
        <Section note="Rows of this file that were set aside, and came back corrected." title="Corrected rows">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {corrections.map((each) => (
              <Corrected file={each} key={each.given.name} />
            ))}
          </div>
        </Section>
      )}
      <FileReading file={file} />
    </div>
  );
}
