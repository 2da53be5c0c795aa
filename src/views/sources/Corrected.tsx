import { useMemo } from 'react';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { rowsInWords } from './conservation.ts';
import { inLineOrder } from './in-line-order.ts';
import { SetAside } from './SetAside.tsx';
import { useBusy } from './use-busy.ts';

/** Files that hold rows of this one again, corrected, and corrections of these. */
export function correctionsAmong(files: readonly PlannedSource[], name: string): PlannedSource[] {
  return files
    .filter(({ corrections }) => corrections?.of === name)
    .flatMap((file) => [file, ...correctionsAmong(files, file.given.name)]);
}

/** Corrected rows that joined a file, and those of them that still cannot be used. */
export function Corrected({ file }: { file: PlannedSource }) {
  const session = useSession();
  const busy = useBusy();
  const loaded = useChoices((state) => state.warehouse?.files.find((each) => each.file === file.given.name));
  const { plan } = file.planned;
  const problems = useMemo(() => inLineOrder(loaded?.set_aside ?? plan.set_aside), [loaded, plan]);
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>
          <span className="font-semibold">{file.given.name}:</span> {rowsInWords(plan, loaded ?? null)}
        </p>
        <ConfirmButton
          disabled={busy}
          no="Keep it"
          onYes={() => void session.removeFile(file.given.name)}
          question={`Remove ${file.given.name}? Its rows are set aside again.`}
          size="small"
          yes="Remove it"
        >
          Remove the corrections
        </ConfirmButton>
      </div>
      {problems.length > 0 && (
        <div className="mt-2">
          <SetAside file={file} problems={problems} />
        </div>
      )}
    </div>
  );
}
