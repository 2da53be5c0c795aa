import { type FormEvent, useState } from 'react';
import type { SavedQuery } from '../../model/saved-query.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { dropQuery, keepQuery, renameQuery } from '../../state/sql/edit-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';

type Props = {
  /** What stands in the editor. */
  text: string;
  onOpen: (sql: string) => void;
};

const NONE: readonly SavedQuery[] = [];

/** Queries that belong to the project, and the one at hand, which may become one of them. */
export function SavedQueries({ text, onOpen }: Props) {
  const session = useSession();
  const queries = useChoices((state) => state.project?.queries) ?? NONE;
  const canEdit = useCanEdit();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const present = queries.find((query) => query.name === wanted);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || text.trim() === '' || !canEdit) return;
    session.edit(`Saved the query “${wanted}”`, (project) => keepQuery(project, { name: wanted, sql: text }));
  };
  return (
    <Card note="They go along in the project file." title="Saved in the project">
      {queries.length > 0 && (
        <ul className="mb-3 grid gap-1">
          {queries.map((query) => (
            <SavedQueryItem
              isShown={query.sql === text}
              key={query.name}
              onOpen={() => {
                setName(query.name);
                onOpen(query.sql);
              }}
              query={query}
              taken={queries}
            />
          ))}
        </ul>
      )}
      <form className="flex items-end gap-2" onSubmit={save}>
        <TextField
          className="min-w-0 flex-1"
          disabled={!canEdit}
          label="Name to save it under"
          onChange={setName}
          value={name}
        />
        <Button
          className="min-h-[38px]"
          disabled={!canEdit || wanted === '' || text.trim() === '' || present?.sql === text}
          type="submit"
        >
          {present === undefined || present.sql === text ? 'Save' : 'Replace'}
        </Button>
      </form>
    </Card>
  );
}

type ItemProps = { query: SavedQuery; taken: readonly SavedQuery[]; isShown: boolean; onOpen: () => void };

function SavedQueryItem({ query: { name, sql }, taken, isShown, onOpen }: ItemProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <Rename from={name} onClose={() => setRenaming(false)} taken={taken} />;
  return (
    <li className="flex items-center gap-1">
      <button
        aria-current={isShown ? 'true' : undefined}
        className={`min-w-0 flex-1 rounded px-1 py-1 text-left text-[13px] hover:bg-sunken ${isShown ? 'font-semibold text-accent' : ''}`}
        onClick={onOpen}
        title={sql}
        type="button"
      >
        {name}
      </button>
      <Button
        aria-label={`Rename ${name}`}
        disabled={!canEdit}
        look="faint"
        onClick={() => setRenaming(true)}
        size="small"
      >
        Rename
      </Button>
      <Button
        aria-label={`Delete ${name}`}
        disabled={!canEdit}
        look="faint"
        onClick={() => session.edit(`Deleted the query “${name}”`, (project) => dropQuery(project, name))}
        size="small"
      >
        Delete
      </Button>
    </li>
  );
}

function Rename({ from, taken, onClose }: { from: string; taken: readonly SavedQuery[]; onClose: () => void }) {
  const session = useSession();
  const [name, setName] = useState(from);
  const wanted = name.trim();
  const isTaken = wanted !== from && taken.some((query) => query.name === wanted);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || isTaken) return;
    if (wanted !== from) {
      session.edit(`Renamed the query “${from}”`, (project) => renameQuery(project, from, wanted));
    }
    onClose();
  };
  return (
    <li>
      <form className="flex items-end gap-2 py-1" onSubmit={rename}>
        <TextField
          className="min-w-0 flex-1"
          error={isTaken ? 'Another query has this name.' : undefined}
          label={`New name of ${from}`}
          onChange={setName}
          value={name}
        />
        <Button className="min-h-[38px]" type="submit">
          Rename
        </Button>
        <Button className="min-h-[38px]" look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </form>
    </li>
  );
}
