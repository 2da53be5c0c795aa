import { useEffect, useRef } from 'react';
import { type Incoming, isNew } from '../../../state/incoming.ts';
import { useChoices, useSession } from '../../../state/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { IncomingFileCard } from './IncomingFileCard.tsx';
import { counted } from './import-words.ts';

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
    case 'looking': {
      const { doing, file, share } = incoming;
      const what = `${doing === 'looking' ? 'Looking at' : 'Comparing'} ${file === '' ? 'the files' : file}`;
      return (
        <Card>
          <Progress done={share === 0 ? null : share} onCancel={dismiss} what={what} />
        </Card>
      );
    }
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
    default:
      return incoming satisfies never;
  }
}

function Proposed({ incoming }: { incoming: Extract<Incoming, { kind: 'proposed' }> }) {
  const session = useSession();
  const reading = useChoices((state) => state.phase.kind === 'reading');
  const place = useRef<HTMLDivElement>(null);
  const { files } = incoming.proposal;
  // It appears where nobody has looked yet, and asks for an answer.
  useEffect(() => place.current?.focus(), []);
  const fresh = files.filter(isNew);
  const title =
    fresh.length === 0
      ? 'Nothing would change'
      : `Before ${counted(fresh.length, 'file')} ${fresh.length === 1 ? 'is' : 'are'} imported`;
  return (
    <div className="rounded-lg outline-offset-2" ref={place} tabIndex={-1}>
      <Card
        note={fresh.length === 0 ? undefined : 'Nothing is written yet. Afterwards, Undo takes it back.'}
        title={title}
      >
        <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
          {files.map((file) => (
            <IncomingFileCard choice={incoming.choices[file.stored.name]} file={file} key={file.stored.sha256} />
          ))}
        </ul>
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
