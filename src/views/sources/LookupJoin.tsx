import { useState } from 'react';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import { joinOn } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { JoinReport } from '../../tables/deals-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDeciding } from './use-deciding.ts';

/** Where a lookup hangs on deals, and how many deals it finds. */
export function LookupJoin({ file }: { file: PlannedSource }) {
  const { busy, decide } = useDeciding();
  const files = useChoices((state) => state.files);
  const report = useChoices((state) => state.warehouse?.joins.find((join) => join.files.includes(file.given.name)));
  const { plan } = file.planned;
  const joined = file.source?.table === 'lookup' ? file.source : null;
  const [key, setKey] = useState(joined?.key ?? '');
  const [joins, setJoins] = useState(joined?.joins ?? '');
  const deals = files.flatMap(({ planned }) => (planned.plan.table === 'deals' ? planned.plan.columns : []));
  const fields = [...new Map(deals.map(({ maps_to, name }) => [maps_to ?? name, name]))];
  const changed = key !== (joined?.key ?? '') || joins !== (joined?.joins ?? '');
  if (fields.length === 0) {
    return <p className="text-soft">A lookup hangs on deals. Add the file that holds the deals first.</p>;
  }
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="w-60"
          disabled={busy}
          label="Its key"
          onChange={setKey}
          options={[
            { value: '', label: 'Choose a column' },
            ...(key !== '' && !plan.columns.some(({ name }) => name === key) ? [{ value: key, label: key }] : []),
            ...plan.columns.map(({ name }) => ({ value: name, label: name })),
          ]}
          value={key}
        />
        <Select
          className="w-60"
          disabled={busy}
          label="Is the same as, in deals"
          onChange={setJoins}
          options={[
            { value: '', label: 'Choose a field' },
            ...(joins !== '' && !fields.some(([field]) => field === joins) ? [{ value: joins, label: joins }] : []),
            ...fields.map(([field, name]) => ({
              value: field,
              label: field === name ? name : `${fieldLabel(field)} (${name})`,
            })),
          ]}
          value={joins}
        />
        <Button
          disabled={busy || key === '' || joins === '' || !changed}
          look={joined === null ? 'primary' : 'plain'}
          onClick={() => decide(plan.file, joinOn(key, joins))}
        >
          Join
        </Button>
      </div>
      <p className="mt-2" role="status">
        {report === undefined ? 'The file is not used until it is joined.' : matchWords(report)}
      </p>
    </>
  );
}

function matchWords({ error, deals_with_key, matched, repeated_keys, joins }: JoinReport): string {
  if (error !== null) return error;
  if (deals_with_key === 0) return `No deal has ${fieldLabel(joins)} filled in, so nothing is found.`;
  const rate = `${formatCount(matched)} of ${formatCount(deals_with_key)} deals with ${fieldLabel(joins)} found a row (${formatShare(matched / deals_with_key, deals_with_key)}).`;
  if (repeated_keys === 0) return rate;
  return `${rate} ${formatCount(repeated_keys)} ${repeated_keys === 1 ? 'key stands' : 'keys stand'} there more than once; the first row counts.`;
}
