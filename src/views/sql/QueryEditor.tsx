import { lazy, type RefObject, Suspense } from 'react';
import type { QueryRun } from '../../state/sql/query-desk.ts';
import type { QueryTable } from '../../tables/query-tables.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { SqlEditorHandle } from '../../ui/SqlEditor.tsx';
import { useLate } from '../../ui/use-late.ts';

type Props = {
  editor: RefObject<SqlEditorHandle>;
  text: string;
  tables: readonly QueryTable[];
  run: QueryRun;
  /** Tables are listed and what the address names is written. */
  isReady: boolean;
  onChange: (text: string) => void;
  onRun: () => void;
  onCancel: () => void;
};

const SqlEditor = lazy(() => import('../../ui/SqlEditor.tsx').then((module) => ({ default: module.SqlEditor })));

const HEIGHT = 180;
/** Milliseconds. Most answers are there before a button could be found. */
const PATIENCE = 200;
const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

export function QueryEditor({ editor, text, tables, run, isReady, onChange, onRun, onCancel }: Props) {
  const running = useLate(run.kind === 'running', PATIENCE);
  const keys = isMac() ? '⌘ Enter' : 'Ctrl+Enter';
  return (
    <>
      <Suspense fallback={<Loading height={HEIGHT} what="the editor" />}>
        <SqlEditor
          fault={run.kind === 'fault' && run.sql === text ? (run.at ?? null) : null}
          hint={`${keys} runs the query. Escape, then Tab leaves the editor.`}
          label="Query"
          onChange={onChange}
          onRun={onRun}
          placeholder="SELECT … FROM deals"
          ref={editor}
          schema={tables}
          value={text}
        />
      </Suspense>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button disabled={!isReady || text.trim() === ''} look="primary" onClick={onRun}>
          Run
        </Button>
        {running && <Button onClick={onCancel}>Cancel</Button>}
        <p aria-hidden="true" className="text-xs text-soft">
          {keys} runs · Escape, then Tab leaves the editor
        </p>
      </div>
    </>
  );
}
