import { fieldLabel, listWords } from '../../../assumptions/state-filter.ts';
import { formatCount } from '../../../model/format.ts';
import { leaveOutCopies, tellApartBy } from '../../../state/imports/change-rows.ts';
import { useUnnamedDeals } from '../../../state/imports/use-unnamed-deals.ts';
import { useChoices, useSession } from '../../../state/sitting/use-session.ts';
import type { Candidate } from '../../../tables/told-apart.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { counted } from '../incoming/import-words.ts';
import { useBusy } from '../use-busy.ts';

/** Deals without an id: what tells them apart, and copies of them. Both are for a person to decide. */
export function UnnamedDeals() {
  const session = useSession();
  const busy = useBusy();
  const unnamed = useUnnamedDeals();
  const files = useChoices((state) => state.files);
  const left = useChoices((state) => state.warehouse?.files.reduce((sum, file) => sum + dealsLeft(file), 0) ?? 0);
  if (unnamed.kind !== 'ready') return null;
  const { files: names, rows, copies, candidates } = unnamed.value;
  if (rows === 0) return null;
  const own = files.filter(({ given }) => names.includes(given.name));
  const by = own.find(({ source }) => source?.told_apart_by !== undefined)?.source?.told_apart_by ?? null;
  const isWithout = own.some(({ source }) => source?.without_copies === true);
  const use = (fields: readonly string[] | null) =>
    void session.decide(names, tellApartBy(fields), 'Changed what tells deals apart');
  const leave = (out: boolean) =>
    void session.decide(names, leaveOutCopies(out), out ? 'Left out exact copies' : 'Counted exact copies');
  return (
    <Card
      note="Without one, the next export cannot say which deal it is about, and would add every deal once more."
      title={`${counted(rows, 'deal')} without an id`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {by !== null ? (
          <p className="flex flex-wrap items-center gap-2">
            <span>They are told apart by {listWords(by.map(fieldLabel), 'and')}.</span>
            <Button disabled={busy} onClick={() => use(null)} size="small">
              Tell them apart by nothing
            </Button>
          </p>
        ) : (
          <Candidates busy={busy} candidates={candidates} onUse={use} />
        )}
        {(copies > 0 || isWithout) && (
          <p className="flex flex-wrap items-center gap-2">
            <span>
              {isWithout
                ? `${counted(left, 'row')} that ${left === 1 ? 'is an exact copy is' : 'are exact copies are'} left out.`
                : `${counted(copies, 'row')} ${copies === 1 ? 'is an exact copy' : 'are exact copies'} of another and ${copies === 1 ? 'counts' : 'count'}.`}
            </span>
            <Button disabled={busy} onClick={() => leave(!isWithout)} size="small">
              {isWithout ? 'Count the copies' : 'Leave out the copies'}
            </Button>
          </p>
        )}
      </div>
    </Card>
  );
}

const dealsLeft = ({ table, left_out }: { table: string; left_out: { copies: number } }): number =>
  table === 'deals' ? left_out.copies : 0;

type CandidatesProps = {
  candidates: readonly Candidate[];
  busy: boolean;
  onUse: (fields: readonly string[]) => void;
};

function Candidates({ candidates, busy, onUse }: CandidatesProps) {
  if (candidates.length === 0) {
    return <p>No field tells them apart: map account, name or the day of creation first.</p>;
  }
  return (
    <SmallTable
      caption="What could tell these deals apart"
      columns={[
        { header: 'Told apart by' },
        { header: 'Taken for another', align: 'right' },
        { header: 'With an empty field', align: 'right' },
        { header: 'For example' },
        { header: 'Choose' },
      ]}
      rows={candidates.map(({ fields, collisions, empty, first }) => {
        const words = listWords(fields.map(fieldLabel), 'and');
        return {
          key: words,
          cells: [
            words,
            formatCount(collisions),
            formatCount(empty),
            first.length === 0 ? 'none' : first.map(({ values, rows }) => `${values} (${rows} rows)`).join('; '),
            <Button
              aria-label={`Tell deals apart by ${words}`}
              disabled={busy}
              key="use"
              onClick={() => onUse(fields)}
              size="small"
            >
              Use
            </Button>,
          ],
        };
      })}
    />
  );
}
