import { useEffect, useState } from 'react';
import type { Session } from '../../state/sitting/session.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';

type Kept = Awaited<ReturnType<Session['list']>>;

/** Projects that this browser keeps and that are not open now; the sample has its own button. */
export function KeptProjects() {
  const session = useSession();
  const [kept, setKept] = useState<Kept>([]);
  useEffect(() => {
    let gone = false;
    const show = (entries: Kept) => !gone && setKept(entries.filter(({ sample }) => !sample));
    session.list().then(show, () => undefined);
    return () => {
      gone = true;
    };
  }, [session]);
  if (kept.length === 0) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="text-soft">Kept in this browser:</span>
      {kept.map(({ id, name }) => (
        <Button className="max-w-full" key={id} onClick={() => void session.switchTo(id)} title={name}>
          <span className="truncate">Open {name}</span>
        </Button>
      ))}
    </div>
  );
}
