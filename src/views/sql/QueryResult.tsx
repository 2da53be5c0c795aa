import { useMemo, useRef, useState } from 'react';
import { formatCount } from '../../model/format.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { type QueryRun, wholeAnswer } from '../../state/sql/query-desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useLate } from '../../ui/use-late.ts';
import { resultColumns } from './result-columns.tsx';
import { faultPlace, rowsRead } from './result-words.ts';

/** Milliseconds. A quick answer takes the place of the last one without a gap. */
const PATIENCE = 200;

/** What the query answered, or why it did not. */
export function QueryResult({ run }: { run: QueryRun }) {
  const last = useRef(run);
  if (run.kind !== 'running') last.current = run;
  return <Result run={useLate(run.kind === 'running', PATIENCE) ? run : last.current} />;
}

function Result({ run }: { run: QueryRun }) {
  switch (run.kind) {
    case 'none':
      return null;
    case 'running':
      return <Loading height={200} what="the answer" />;
    case 'cancelled':
      return (
        <p className="text-soft" role="status">
          The query was cancelled. Nothing was read.
        </p>
      );
    case 'fault':
      return <Fault at={faultPlace(run.sql, run.at)} said={run.said} title="The query cannot be run" />;
    case 'failed':
      return <Fault at={null} said={run.said} title="The query was not finished" />;
    case 'ready':
      return <Answer run={run} />;
    default:
      return run satisfies never;
  }
}

function Fault({ title, said, at }: { title: string; said: string; at: string | null }) {
  return (
    <div className="rounded-lg border border-contradicted bg-surface p-4" role="alert">
      <h2 className="text-[15px] font-semibold">{title}</h2>
      <p className="mt-1 whitespace-pre-wrap">{said}</p>
      {at !== null && <p className="mt-1 text-soft">{at}</p>}
    </div>
  );
}

type Ready = Extract<QueryRun, { kind: 'ready' }>;

function Answer({ run }: { run: Ready }) {
  const { reading } = run;
  const columns = useMemo(() => resultColumns(reading), [reading]);
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-[13px]" role="status">
          {rowsRead(reading)} <span className="text-soft">in {(run.milliseconds / 1000).toFixed(2)} s</span>
        </p>
        <SaveAnswer run={run} />
      </div>
      <DataTable
        columns={columns}
        empty={
          <EmptyState title="No row">
            The query ran and found nothing. Its columns: {reading.columns.map(({ name }) => name).join(', ')}.
          </EmptyState>
        }
        label="Answer"
        rowCount={reading.rows}
      />
    </Card>
  );
}

function SaveAnswer({ run }: { run: Ready }) {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const save = async () => {
    setBusy(true);
    try {
      const { parts, rows } = await wholeAnswer(session, run);
      saveFile(new Blob(parts, { type: 'text/csv;charset=utf-8' }), 'query.csv');
      setSaid(`${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} saved`);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="inline-flex items-center gap-2">
      <span className="text-xs text-soft" role="status">
        {said}
      </span>
      <Button disabled={busy || run.reading.rows === 0} onClick={save} size="small">
        {run.reading.rows < run.reading.total ? 'Save all as CSV' : 'Save as CSV'}
      </Button>
    </span>
  );
}
