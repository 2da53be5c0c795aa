import { useId, useState } from 'react';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Button, buttonShape } from '../../ui/Button.tsx';
import { useBusy } from './use-busy.ts';

/** Opens a project file, beside what is open or in its place. */
export function OpenProjectFile() {
  const session = useSession();
  const busy = useBusy();
  const project = useChoices((state) => state.project);
  const sample = useChoices((state) => state.entry?.sample === true);
  const [waiting, setWaiting] = useState<{ name: string; text: string } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const isFilled = project !== null && !sample && (project.personas.length > 0 || project.assumptions.length > 0);

  const open = async (text: string, beside: boolean) => {
    setWaiting(null);
    if (beside) await session.switchTo(null);
    setWrong(await session.importProject(text));
  };
  const take = async (file: File) => {
    setWrong(null);
    const text = await file.text();
    if (isFilled) setWaiting({ name: file.name, text });
    else await open(text, false);
  };
  return (
    <div>
      <input
        accept=".json,application/json"
        className="peer sr-only"
        disabled={busy}
        id={id}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void take(file);
          event.target.value = '';
        }}
        type="file"
      />
      <label
        className={`cursor-pointer peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:cursor-not-allowed peer-disabled:opacity-50 ${buttonShape('plain', 'normal')}`}
        htmlFor={id}
      >
        Open a project file
      </label>
      {waiting !== null && (
        <div className="mt-3 flex flex-wrap items-center gap-2" role="alert">
          <span>
            {waiting.name}: open it beside “{project?.name}”, or put it in its place?
          </span>
          <Button look="primary" onClick={() => void open(waiting.text, true)} size="small">
            Open beside
          </Button>
          <Button look="danger" onClick={() => void open(waiting.text, false)} size="small">
            Replace what is open
          </Button>
          <Button onClick={() => setWaiting(null)} size="small">
            Cancel
          </Button>
        </div>
      )}
      {wrong !== null && (
        <p className="mt-2 text-contradicted" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
