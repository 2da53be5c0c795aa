import { useMemo } from 'react';
import type { Problem } from '../../model/import-plan.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { setAsideCsv } from '../../state/imports/set-aside-csv.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';

type Props = { file: PlannedSource; problems: readonly Problem[] };

/** Rows that could not be used, with the reason and what to do. */
export function SetAside({ file, problems }: Props) {
  const columns = useMemo((): Column[] => {
    const at = (row: number): Problem | undefined => problems[row];
    return [
      {
        id: 'line',
        header: 'Line',
        width: 70,
        align: 'right',
        value: (row) => at(row)?.line ?? null,
        cell: (row) => {
          const line = at(row)?.line ?? 0;
          return line === 0 ? '–' : line;
        },
      },
      { id: 'column', header: 'Column', width: 140, value: (row) => at(row)?.column ?? '', cell: cellOf(at, 'column') },
      { id: 'value', header: 'Value', width: 160, value: (row) => at(row)?.value ?? '', cell: cellOf(at, 'value') },
      { id: 'reason', header: 'Reason', width: 360, value: (row) => at(row)?.reason ?? '', cell: cellOf(at, 'reason') },
      { id: 'fix', header: 'What to do', width: 440, value: (row) => at(row)?.fix ?? '', cell: cellOf(at, 'fix') },
    ];
  }, [problems]);
  const name = file.given.name.replace(/\.[^.]*$/, '');
  return (
    <div>
      <div className="mb-2">
        <Button
          onClick={async () => {
            const text = await setAsideCsv(file, problems);
            saveFile(new Blob([text], { type: 'text/csv' }), `${name}-set-aside.csv`);
          }}
          size="small"
        >
          Download
        </Button>
      </div>
      <DataTable
        columns={columns}
        empty="No row was set aside."
        label={`Rows of ${file.given.name} set aside`}
        maxHeight={360}
        rowCount={problems.length}
      />
    </div>
  );
}

const cellOf =
  (at: (row: number) => Problem | undefined, key: 'column' | 'value' | 'reason' | 'fix') => (row: number) => {
    const text = at(row)?.[key] ?? '';
    return <span title={text}>{text}</span>;
  };
