import { useEffect, useRef } from 'react';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import {
  cancelQuery,
  dropEarlierRun,
  layQuery,
  noteGiven,
  runQuery,
  useQueryDesk,
} from '../../state/sql/query-desk.ts';
import { useQueryTables } from '../../state/sql/use-query-tables.ts';
import type { QueryTable } from '../../tables/query-tables.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { Card } from '../../ui/Card.tsx';
import { goTo, hrefOf, useSearch } from '../../ui/hash-location.ts';
import type { SqlEditorHandle } from '../../ui/SqlEditor.tsx';
import { PastQueries } from './PastQueries.tsx';
import { QueryEditor } from './QueryEditor.tsx';
import { QueryResult } from './QueryResult.tsx';
import { SavedQueries } from './SavedQueries.tsx';
import { SQL_PATH, withSql } from './sql-address.ts';
import { TableList } from './TableList.tsx';
import { useGivenQuery } from './use-given-query.ts';

const NO_TABLES: readonly QueryTable[] = [];
/** A longer query would make an address that nobody can hand on. */
const FITS_AN_ADDRESS = 4_000;

/** Something to run on arrival, over the one table that every project has. */
const starterOf = ({ deals }: Warehouse): string =>
  deals === 0 ? 'SHOW TABLES' : 'SELECT outcome, count(*) AS deals\nFROM deals\nGROUP BY outcome\nORDER BY deals DESC';

export function QueryDesk({ warehouse }: { warehouse: Warehouse }) {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const search = useSearch();
  const given = useGivenQuery();
  const { text, run, past } = useQueryDesk();
  const tables = useQueryTables();
  const editor = useRef<SqlEditorHandle>(null);
  useEffect(() => dropEarlierRun(revision), [revision]);

  const shown = text ?? starterOf(warehouse);
  const isReady = tables.kind === 'ready' && given.kind !== 'asking';
  const start = () => {
    if (!isReady) return;
    void runQuery(session, shown);
    // A reload and a copied link find what was run.
    if (given.kind === 'given' && given.sql === shown) return;
    const fits = shown.length <= FITS_AN_ADDRESS;
    noteGiven(shown);
    goTo(hrefOf(SQL_PATH, withSql(search, fits ? { query: shown } : null)), { replace: true });
  };
  const lay = (sql: string) => {
    layQuery(sql);
    editor.current?.focus();
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="grid min-w-0 content-start gap-4">
        <Card>
          <QueryEditor
            editor={editor}
            isReady={isReady}
            onCancel={cancelQuery}
            onChange={layQuery}
            onRun={start}
            run={run}
            tables={tables.kind === 'ready' ? tables.value : NO_TABLES}
            text={shown}
          />
        </Card>
        <QueryResult run={run} />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <TableList onInsert={(name) => editor.current?.insert(name)} tables={tables} />
        <SavedQueries onOpen={lay} text={shown} />
        <PastQueries onOpen={lay} past={past} />
      </div>
    </div>
  );
}
