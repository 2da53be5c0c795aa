import { useMemo } from 'react';
import { type Incoming, type IncomingFile, isNew, type Proposed as Waiting } from '../../../state/imports/incoming.ts';
import type { ReadingProgress } from '../../../state/imports/read-files.ts';
import { useChoices, useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { type Deciding, DecidingProvider } from '../use-deciding.ts';
import { Imported } from './Imported.tsx';
import { IncomingFileCard } from './IncomingFileCard.tsx';
import { counted, tablesTold } from './import-words.ts';
import { useFocusOnce } from './use-focus-once.ts';

/** What files that were just given would do, before any of it is done. */
export function ImportPreview() {
  const incoming = useChoices((state) => state.incoming);
  if (incoming === null) return null;
  return (
    <div className="mt-4">
      <Shown incoming={incoming} />
    </div>
  );
}

function Shown({ incoming }: { incoming: Incoming }) {
  const session = useSession();
  const dismiss = () => session.dismissImport();
  switch (incoming.kind) {
    case 'looking':
      return (
        <Card>
          <Looking onCancel={dismiss} progress={incoming} />
        </Card>
      );
    case 'failed':
      return (
        <Card title="Nothing was imported">
          <p className="mb-3 text-contradicted" role="alert">
            {incoming.message}
          </p>
          <Button onClick={dismiss}>Close</Button>
        </Card>
      );
    case 'proposed':
      return <Proposed incoming={incoming} />;
    case 'done':
      return <Imported label={incoming.label} names={incoming.names} />;
    default:
      return incoming satisfies never;
  }
}

function wouldBring(files: readonly IncomingFile[]): string {
  const told = tablesTold(files);
  return told === '' ? '' : `Would bring ${told}. `;
}

function Looking({ progress, onCancel }: { progress: ReadingProgress; onCancel: () => void }) {
  const { doing, file, share } = progress;
  const what = `${doing === 'looking' ? 'Looking at' : 'Comparing'} ${file === '' ? 'the files' : file}`;
  return <Progress done={share === 0 ? null : share} onCancel={onCancel} what={what} />;
}

function Proposed({ incoming }: { incoming: Waiting }) {
  const session = useSession();
  const { again, choices, proposal } = incoming;
  const reading = useChoices((state) => state.phase.kind === 'reading') || again !== null;
  const place = useFocusOnce();
  const deciding = useMemo(
    (): Deciding => ({
      busy: reading,
      decide: (file, change) => void session.decideForImport(file, change),
    }),
    [reading, session],
  );
  const { files } = proposal;
  const fresh = files.filter(isNew);
  const title =
    fresh.length === 0
      ? 'Nothing would change'
      : `Before ${counted(fresh.length, 'file')} ${fresh.length === 1 ? 'is' : 'are'} imported`;
  return (
    <div aria-busy={again !== null || undefined} className="rounded-lg outline-offset-2" ref={place} tabIndex={-1}>
      <Card
        note={
          fresh.length === 0 ? undefined : `${wouldBring(fresh)}Nothing is written yet. Afterwards, Undo takes it back.`
        }
        title={title}
      >
        <DecidingProvider value={deciding}>
          <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
            {files.map((file) => (
              <IncomingFileCard choice={choices[file.stored.name]} file={file} key={file.stored.sha256} />
            ))}
          </ul>
        </DecidingProvider>
        {again !== null && (
          <div className="mt-4">
            <Looking onCancel={() => session.cancelLoading()} progress={again} />
          </div>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          {fresh.length === 0 ? (
            <Button onClick={() => session.dismissImport()}>Close</Button>
          ) : (
            <>
              <Button disabled={reading} look="primary" onClick={() => void session.commitImport()}>
                {fresh.length === 1 ? 'Import it' : `Import ${fresh.length} files`}
              </Button>
              <Button onClick={() => session.dismissImport()}>Cancel</Button>
            </>
          )}
        </div>
      </Card>
    </div>
  );
}
