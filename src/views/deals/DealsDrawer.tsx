import { useMemo, useRef } from 'react';
import { readChoices } from '../../state/fields/view-choices.ts';
import { useReport } from '../../state/verdicts/use-report.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { DealsList } from './DealsList.tsx';
import { readAt } from './deal-at.ts';
import { type DealsAddress, readDeals } from './deals-address.ts';
import { backToDeals, closeDeals } from './deals-history.ts';
import { describeDeals } from './describe-deals.ts';

/** The deals behind a figure, over whatever screen it stands on. Open while the address says so. */
export function DealsDrawer() {
  const search = useSearch();
  const address = useMemo(() => readDeals(search), [search]);
  // Once opened it stays in the page: taken out while open, it could not hand the focus back.
  const last = useRef<DealsAddress | null>(null);
  if (address !== null) last.current = address;
  return last.current === null ? null : <Kept address={last.current} open={address !== null} search={search} />;
}

function Kept({ address, open, search }: { address: DealsAddress; open: boolean; search: string }) {
  const path = usePath();
  const choices = useMemo(() => readChoices(search), [search]);
  const state = useReport(choices);
  const words = state.kind === 'ready' ? describeDeals(state.answer, address.selection) : { title: 'Deals', note: '' };
  return (
    <Drawer
      note={words.note}
      onBack={readAt(search) === null ? undefined : () => backToDeals({ path, search })}
      onClose={() => closeDeals({ path, search })}
      open={open}
      title={words.title}
    >
      {state.kind === 'ready' && <DealsList address={address} answer={state.answer} choices={choices} />}
      {state.kind === 'asking' && <Loading height={400} what="deals" />}
      {state.kind === 'none' && <p className="text-soft">There are no deals yet. Import them under Sources.</p>}
      {state.kind === 'failed' && (
        <ErrorPanel
          onRetry={state.retry}
          remedy="Try again, or close this and reload the page."
          title="The deals could not be counted"
          what={state.message}
        />
      )}
    </Drawer>
  );
}
