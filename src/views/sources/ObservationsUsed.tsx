import type { ObservationUse, Silence } from '../../assumptions/observation-use.ts';
import { formatCount } from '../../model/format.ts';
import { SmallTable } from '../../ui/SmallTable.tsx';

const WHY: Record<Silence, string> = {
  nobody: 'no persona has this name or id',
  'nothing-stated': 'nothing of the kind is stated of it',
  'other-time': 'dated outside the period on screen',
  narrowed: 'counts cannot be narrowed by the filters in force',
};

/** Which counts speak for an assumption, and which are left without one. */
export function ObservationsUsed({ use }: { use: ObservationUse }) {
  const speaking = use.rows - use.silent.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <p>
        {formatCount(speaking)} of {formatCount(use.rows)} {use.rows === 1 ? 'row' : 'rows'}{' '}
        {speaking === 1 ? 'speaks' : 'speak'} for an assumption.
      </p>
      {use.silent.length > 0 && (
        <SmallTable
          caption="Counts that speak for no assumption"
          columns={[
            { header: 'Segment' },
            { header: 'Measure' },
            { header: 'Rows', align: 'right' },
            { header: 'Why it speaks for nothing' },
          ]}
          rows={use.silent.map(({ segment, measure, rows, why }) => ({
            key: JSON.stringify([segment, measure, why]),
            cells: [segment === '' ? 'everybody' : segment, measure, formatCount(rows), WHY[why]],
          }))}
        />
      )}
    </>
  );
}
