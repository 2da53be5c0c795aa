import { startProject } from '../../state/sitting/start-project.ts';
import { useKeptProjects } from '../../state/sitting/use-kept-projects.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SaveProjectFile } from '../changes/SaveProjectFile.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { OpenProjectFile } from './OpenProjectFile.tsx';
import { useBusy } from './use-busy.ts';

const SAVED = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What this browser keeps: to go back to, to take along, to forget. */
export function KeptProjects() {
  const session = useSession();
  const busy = useBusy();
  const kept = useKeptProjects();
  const open = useChoices((state) => state.entry?.id ?? null);
  return (
    <Card note="Projects and their files stay in this browser until you forget them." title="Kept in this browser">
      {kept.kind === 'ready' ? (
        <ul className="mb-4 divide-y divide-line">
          {kept.value.length === 0 && <li className="text-soft">Nothing is kept yet.</li>}
          {kept.value.map(({ id, name, sample, saved_at }) => (
            <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2" key={id}>
              <span className="min-w-0">
                {name}
                {sample && <span className="ml-2 rounded bg-sunken px-1.5 py-0.5 text-xs text-soft">sample</span>}
                <span className="block text-xs text-soft">saved {SAVED.format(saved_at)}</span>
              </span>
              {id === open ? (
                <span className="text-[13px] text-soft">open now</span>
              ) : (
                <Button
                  aria-label={`Open ${name}`}
                  disabled={busy}
                  onClick={() => void session.switchTo(id)}
                  size="small"
                >
                  Open
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : kept.kind === 'failed' ? (
        <p className="mb-4 text-contradicted" role="alert">
          The list could not be read: {kept.message}
        </p>
      ) : (
        <Loading height={64} what="the kept projects" />
      )}
      <div className="flex flex-wrap items-start gap-2">
        <SaveProjectFile>Save the project file</SaveProjectFile>
        <OpenProjectFile />
        <Button disabled={busy} onClick={() => void startProject(session, 'New project')}>
          New project
        </Button>
        {open !== null && (
          <Button disabled={busy} onClick={() => void session.trySample()}>
            Open the sample
          </Button>
        )}
        <span className="sm:ml-auto">
          <ConfirmButton
            disabled={kept.kind !== 'ready' || kept.value.length === 0}
            no="Keep everything"
            onYes={() => void session.forgetEverything()}
            question="Every project and file in this browser will be gone for good."
            yes="Forget everything"
          >
            Forget everything
          </ConfirmButton>
        </span>
      </div>
    </Card>
  );
}
