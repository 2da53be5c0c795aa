import { useState } from 'react';
import { TABLES, type TableName } from '../../model/tables.ts';
import { readAs } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { tableFor } from '../../state/imports/table-for.ts';
import { Select } from '../../ui/Select.tsx';
import { LookupJoin } from './LookupJoin.tsx';
import { TABLE_WORDS } from './table-words.ts';
import { useDeciding } from './use-deciding.ts';

/** Which table a file fills. */
export function TableChoice({ file }: { file: PlannedSource }) {
  const { busy, decide } = useDeciding();
  const { plan } = file.planned;
  const [asLookup, setAsLookup] = useState(false);
  const table = tableFor(file) ?? plan.table ?? 'lookup';
  return (
    <div className="min-w-0">
      <Select<TableName>
        className="w-64"
        disabled={busy}
        label="This file holds"
        onChange={(chosen) => {
          setAsLookup(chosen === 'lookup');
          if (chosen !== 'lookup') decide(plan.file, readAs(chosen));
        }}
        options={TABLES.map((value) => ({ value, label: TABLE_WORDS[value] }))}
        value={asLookup ? 'lookup' : table}
      />
      {asLookup && table !== 'lookup' && (
        <div className="mt-3">
          <LookupJoin file={file} />
        </div>
      )}
    </div>
  );
}
