import { formatCount } from '../../model/format.ts';
import { mapValues } from '../../state/imports/map-values.ts';
import { useJoinReport } from '../../state/imports/use-join-report.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { FilesFit } from './FilesFit.tsx';
import { useBusy } from './use-busy.ts';

/** How the files of the open project fit together; a mapping that is used is one step that can be undone. */
export function HowFilesFit() {
  const session = useSession();
  const busy = useBusy();
  const report = useJoinReport();
  switch (report.kind) {
    case 'none':
      return null;
    case 'asking':
      return <Loading height={160} what="how the files fit together" />;
    case 'failed':
      return (
        <ErrorPanel
          remedy="Reload the page: your files and personas are kept."
          title="How the files fit together could not be counted"
          what={report.message}
        />
      );
    case 'ready':
      return (
        <FilesFit
          busy={busy}
          links={report.value}
          onUse={({ by }, readings) => {
            const [first] = readings;
            if (first === undefined) return;
            const label =
              readings.length === 1
                ? `Read ${first.value} as ${first.meant}`
                : `Read ${formatCount(readings.length)} values as others`;
            session.edit(label, (project) => mapValues(project, by, readings));
          }}
        />
      );
    default:
      return report satisfies never;
  }
}
