import { useEffect, useRef } from 'react';
import { formatCount } from '../../model/format.ts';
import { useDealRecord } from '../../state/deals/use-deal-record.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { DealRecord } from './DealRecord.tsx';
import { backToDeals, stepDeal } from './deals-history.ts';

type Props = {
  at: number;
  /** The deals of the list in its order. */
  deals: readonly number[];
  warehouse: Warehouse;
  /** Told when the list is seen again. */
  onLeave: () => void;
};

const HEIGHT = 320;

/** One deal of a list, with the ways to the next one, to the one before and back. */
export function DealOpened({ at, deals, warehouse, onLeave }: Props) {
  const path = usePath();
  const search = useSearch();
  const record = useDealRecord(warehouse, at);
  const place = useRef<HTMLElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    return () => leave.current();
  }, []);
  const index = deals.indexOf(at);
  const step = (by: number) => {
    const next = deals[index + by];
    if (index >= 0 && next !== undefined) stepDeal({ path, search }, next);
  };
  const onward = useRef(step);
  onward.current = step;
  useEffect(() => {
    const keys = ({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey || shiftKey) return;
      // A table that scrolls sideways has these keys to itself.
      if (target instanceof Element && target.closest('[role="region"]') !== null) return;
      if (key === 'ArrowLeft') onward.current(-1);
      if (key === 'ArrowRight') onward.current(1);
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, []);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <Button className="-ml-3" look="quiet" onClick={() => backToDeals({ path, search })}>
          ← Back to {deals.length === 1 ? 'the list' : `the ${formatCount(deals.length)} deals`}
        </Button>
        <div className="ml-auto flex items-center gap-2">
          <span className="text-[13px] text-soft" role="status">
            {index < 0 ? 'Not in this list' : `${formatCount(index + 1)} of ${formatCount(deals.length)}`}
          </span>
          <Button aria-keyshortcuts="ArrowLeft" disabled={index <= 0} onClick={() => step(-1)}>
            Previous
          </Button>
          <Button
            aria-keyshortcuts="ArrowRight"
            disabled={index < 0 || index >= deals.length - 1}
            onClick={() => step(1)}
          >
            Next
          </Button>
        </div>
      </div>
      <section aria-label="The deal" className="outline-none" ref={place} tabIndex={-1}>
        {record.kind === 'asking' && <Loading height={HEIGHT} what="the deal" />}
        {record.kind === 'failed' && (
          <ErrorPanel remedy="Go back and open it again." title="The deal could not be read" what={record.message} />
        )}
        {record.kind === 'ready' &&
          (record.value === null ? (
            <p className="text-soft">The deal of this address is not there any more.</p>
          ) : (
            <DealRecord record={record.value} />
          ))}
      </section>
    </>
  );
}
