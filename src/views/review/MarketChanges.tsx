import { useMemo, useState } from 'react';
import { MARKET_CHANGE_WORDS, type MarketChange } from '../../model/market-change.ts';
import { writeDay } from '../../model/write-day.ts';
import type { Project } from '../../project/schema.ts';
import {
  addMarketChange,
  changeMarketChange,
  marketChangesOf,
  removeMarketChange,
} from '../../state/review/market-changes.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useUndoNotice } from '../personas/UndoNotice.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { MarketChangeForm } from './MarketChangeForm.tsx';

/** What the data cannot know: entered by hand, and marked on every trend line. */
export function MarketChanges({ project }: { project: Project }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const { onNotice, notice } = useUndoNotice();
  const changes = useMemo(() => marketChangesOf(project), [project]);
  const [editing, edit] = useState<string | null>(null);
  const save = (id: string | null, change: Omit<MarketChange, 'id'>) => {
    session.edit(id === null ? 'Noted a change in the market' : 'Changed a change in the market', (before) =>
      id === null ? addMarketChange(before, change) : changeMarketChange(before, id, change),
    );
    onNotice('Saved. It is marked on every trend line.');
    edit(null);
  };
  const remove = ({ id }: MarketChange) => {
    session.edit('Removed a change in the market', (before) => removeMarketChange(before, id));
    onNotice('The change was removed.');
  };
  return (
    <Card
      actions={canEdit && editing !== NEW && <Button onClick={() => edit(NEW)}>Note a change</Button>}
      note="Entered by hand, and marked on every trend line"
      title="Changes in the market"
    >
      {editing === NEW && (
        <MarketChangeForm change={null} onCancel={() => edit(null)} onSave={(change) => save(null, change)} />
      )}
      {changes.length === 0 && editing !== NEW && (
        <p className="text-[13px] text-soft">
          Nothing is noted yet. A regulation, a competitor or a price may go with what the data show.
        </p>
      )}
      {changes.length > 0 && (
        <ul className={`divide-y divide-line ${editing === NEW ? 'mt-4 border-t border-line' : ''}`}>
          {changes.map((change) => (
            <li className="py-2.5 last:pb-0" key={change.id}>
              {editing === change.id ? (
                <MarketChangeForm
                  change={change}
                  onCancel={() => edit(null)}
                  onSave={({ what, kind, changed_on, source }) => save(change.id, { what, kind, changed_on, source })}
                />
              ) : (
                <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                  <div className="min-w-0 flex-1 basis-72">
                    <p className="break-words">{change.what}</p>
                    <p className="break-words text-[13px] text-soft">{about(change)}</p>
                  </div>
                  {canEdit && (
                    <div className="flex gap-1">
                      <Button
                        aria-label={`Edit: ${change.what}`}
                        look="quiet"
                        onClick={() => edit(change.id)}
                        size="small"
                      >
                        Edit
                      </Button>
                      <Button
                        aria-label={`Remove: ${change.what}`}
                        look="quiet"
                        onClick={() => remove(change)}
                        size="small"
                      >
                        Remove
                      </Button>
                    </div>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {notice}
    </Card>
  );
}

const NEW = 'new';

const about = ({ kind, changed_on, source }: MarketChange): string =>
  [MARKET_CHANGE_WORDS[kind], `since ${writeDay(changed_on)}`, ...(source === '' ? [] : [`known from ${source}`])].join(
    ' · ',
  );
