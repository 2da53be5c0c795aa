import { formatMoney } from '../../../model/format.ts';
import { countAsOne, keepApart } from '../../../state/imports/change-rows.ts';
import { tableFor } from '../../../state/imports/table-for.ts';
import { usePossibleDuplicates } from '../../../state/imports/use-possible-duplicates.ts';
import { useChoices, useSession } from '../../../state/sitting/use-session.ts';
import type { LookAlike } from '../../../tables/possible-duplicates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { counted } from '../incoming/import-words.ts';
import { useBusy } from '../use-busy.ts';

const MOST = 8;

/** Deals that may be one, offered and never merged silently; and those that a person has said are one. */
export function PossibleDuplicates() {
  const session = useSession();
  const busy = useBusy();
  const alike = usePossibleDuplicates();
  const files = useChoices((state) => state.files);
  const joined = files.flatMap(({ source }) => source?.as_one ?? []);
  const deals = files.find((file) => tableFor(file) === 'deals')?.given.name;
  if (alike.kind !== 'ready' || deals === undefined) return null;
  const { open, more } = alike.value;
  if (open.length === 0 && joined.length === 0) return null;
  const shown = open.slice(0, MOST);
  const left = open.length - shown.length + more;
  return (
    <Card
      note="Same account, same name, equal amount, created within a week. Until you say so they count as several."
      title={
        open.length === 0 ? 'Deals that count as one' : `${counted(open.length + more, 'deal')} may be there twice`
      }
    >
      <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
        {shown.map((group) => (
          <Group
            busy={busy}
            group={group}
            key={group.map(({ said }) => said).join(' ')}
            onApart={(names) => void session.decide(deals, keepApart(names), `Kept ${titleOf(group)} apart`)}
            onOne={(names) => void session.decide(deals, countAsOne(names), `Counted ${titleOf(group)} as one deal`)}
          />
        ))}
      </ul>
      {left > 0 && <p className="mt-2 text-soft">{counted(left, 'other')} after these.</p>}
      {joined.length > 0 && (
        <ul className="mt-3 grid gap-1 border-t border-line pt-3">
          {joined.map((group) => {
            const names = group.map((name) => name.split('\u001f').join(' ').trim()).join(', ');
            const owner = files.find(({ source }) => source?.as_one?.includes(group))?.given.name ?? deals;
            return (
              <li className="flex flex-wrap items-center justify-between gap-2" key={names}>
                <span className="min-w-0 [overflow-wrap:anywhere]">{names} count as one deal.</span>
                <Button
                  aria-label={`Count ${names} as several deals`}
                  disabled={busy}
                  onClick={() => void session.decide(owner, keepApart(group), 'Counted deals apart')}
                  size="small"
                >
                  Count them apart
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

const titleOf = (group: readonly LookAlike[]): string => group[0]?.title ?? 'deals';

type GroupProps = {
  group: readonly LookAlike[];
  busy: boolean;
  onOne: (names: readonly string[]) => void;
  onApart: (names: readonly string[]) => void;
};

function Group({ group, busy, onOne, onApart }: GroupProps) {
  const currency = useChoices((state) => state.warehouse?.currency.reporting ?? undefined);
  const names = group.map(({ said }) => said);
  const title = titleOf(group);
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <SmallTable
        caption={`Deals that may be one: ${title}`}
        columns={[
          { header: 'Deal' },
          { header: 'Id' },
          { header: 'Created' },
          { header: 'Stage' },
          { header: 'Amount', align: 'right' },
        ]}
        rows={group.map(({ said, title: own, created, stage, amount }, index) => ({
          key: `${said} ${index}`,
          cells: [own, idOf(said), created, stage ?? 'empty', formatMoney(amount, currency)],
        }))}
      />
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        <Button aria-label={`Count ${title} as one deal`} disabled={busy} onClick={() => onOne(names)} size="small">
          Count as one deal
        </Button>
        <Button aria-label={`Keep ${title} apart`} disabled={busy} onClick={() => onApart(names)} size="small">
          Keep apart
        </Button>
      </div>
    </li>
  );
}

/** A row without an id has no name that a person knows. */
const idOf = (said: string): string => (said.startsWith('#') || said.startsWith('\u001f') ? 'none' : said);
