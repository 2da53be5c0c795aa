import { formatCount } from '../../../model/format.ts';
import { useChoices, useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { countsTold } from './import-words.ts';
import { useFocusOnce } from './use-focus-once.ts';

type Props = { names: readonly string[]; label: string };

/** What an import has just done, and the ways on from it; gone once something else was done. */
export function Imported({ names, label }: Props) {
  const isLast = useChoices((state) => state.undo.back === label);
  return isLast ? <Done names={names} /> : null;
}

function Done({ names }: Pick<Props, 'names'>) {
  const session = useSession();
  const place = useFocusOnce();
  const imports = useChoices((state) => state.project?.imports);
  const deals = useChoices((state) => state.warehouse?.deals ?? 0);
  const undo = () => {
    session.dismissImport();
    session.undo();
  };
  const done = (imports ?? []).slice(-names.length);
  return (
    <div className="rounded-lg outline-offset-2" ref={place} tabIndex={-1}>
      <Card note={`There are ${formatCount(deals)} deals now.`} title="Imported">
        <ul className="mb-3 grid gap-1">
          {done.map(({ file, rows }) => (
            <li key={file}>
              <span className="font-semibold">{file}:</span> {countsTold(rows)}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <ScreenLink look="primary" to="/">
            See the verdicts
          </ScreenLink>
          <Button onClick={undo}>Undo the import</Button>
          <Button look="faint" onClick={() => session.dismissImport()}>
            Close
          </Button>
        </div>
      </Card>
    </div>
  );
}
