import { useMemo, useRef } from 'react';
import { formatCount } from '../../model/format.ts';
import { useDealQuotes } from '../../state/deals/use-deal-quotes.ts';
import { QUOTED_DEALS } from '../../state/words/use-vocabulary.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { goTo, hrefOf, stepBack, usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { quotedFrom } from '../words/QuotesDrawer.tsx';
import type { Scoped } from './scoped.ts';
import { type QuotedReason, readQuoted, writeQuoted } from './win-loss-address.ts';

/** Marks an entry of the browser's history that was made by opening the notes: closing them steps back. */
const OPENED_HERE = 'quotes';

/** How to open what was written on the deals of a reason; the address holds it, so that Back closes it. */
export function useQuoting(): (quoted: QuotedReason) => void {
  const path = usePath();
  const search = useSearch();
  return (quoted) => {
    goTo(hrefOf(path, writeQuoted(quoted, search)));
    history.replaceState(OPENED_HERE, '');
  };
}

/** What was written on the deals of one reason. Open while the address says so. */
export function ReasonQuotes({ scoped }: { scoped: Scoped }) {
  const path = usePath();
  const search = useSearch();
  const quoted = useMemo(() => readQuoted(search), [search]);
  // Once opened it stays in the page: taken out while open, it could not hand the focus back.
  const last = useRef<QuotedReason | null>(null);
  if (quoted !== null) last.current = quoted;
  if (last.current === null) return null;
  const close = () => {
    if (history.state === OPENED_HERE) stepBack();
    else goTo(hrefOf(path, writeQuoted(null, search)), { replace: true });
  };
  return <Kept close={close} open={quoted !== null} quoted={last.current} scoped={scoped} />;
}

type Props = { scoped: Scoped; quoted: QuotedReason; open: boolean; close: () => void };

function Kept({ scoped, quoted: { field, label, outcome }, open, close }: Props) {
  const told = useDealQuotes(scoped.answer, scoped.choices, scoped.selection({ field, label }), { outcome });
  const deals = told.kind === 'ready' ? told.value.deals : 0;
  const note =
    told.kind !== 'ready'
      ? ''
      : deals > QUOTED_DEALS
        ? `The latest ${formatCount(QUOTED_DEALS)} of ${formatCount(deals)} ${outcome} deals with notes or an interview`
        : `${formatCount(deals)} ${outcome} ${deals === 1 ? 'deal' : 'deals'} with notes or an interview, the latest first`;
  return (
    <Drawer note={note} onClose={close} open={open} title={`Written on ${outcome} deals: ${label}`}>
      {told.kind === 'asking' && <Loading height={320} what="what was written" />}
      {told.kind === 'failed' && (
        <ErrorPanel remedy="Close this and open it again." title="The notes could not be read" what={told.message} />
      )}
      {told.kind === 'ready' && told.value.quotes.length === 0 && (
        <p className="text-soft">Nothing was written on these deals.</p>
      )}
      {told.kind === 'ready' && (
        <ul className="grid gap-4">
          {told.value.quotes.map((quote) => (
            <li
              className="border-l-2 border-line pl-3"
              key={`${quote.deal} ${quote.voice} ${quote.said_on} ${quote.text}`}
            >
              <blockquote className="whitespace-pre-line break-words text-[15px]">{quote.text}</blockquote>
              <p className="mt-1 text-[13px] text-soft">{quotedFrom(quote)}</p>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}
