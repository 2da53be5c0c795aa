import { useMemo } from 'react';
import { QUESTIONS, type ReviewQuestion } from '../../review/review.ts';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';

export type ReviewTab = ReviewQuestion | 'last';
const TABS: readonly ReviewTab[] = [...QUESTIONS, 'last'];

/** Which question and which item are looked at, in the address. */
export function useReviewTab() {
  const path = usePath();
  const search = useSearch();
  return useMemo(() => {
    const query = new URLSearchParams(search);
    const tab = TABS.find((each) => each === query.get('tab')) ?? 'holds';
    const hrefTo = (to: { tab: ReviewTab; item?: string }): string => {
      const next = new URLSearchParams(search);
      next.set('tab', to.tab);
      if (to.item === undefined) next.delete('item');
      else next.set('item', to.item);
      return hrefOf(path, next.toString());
    };
    return {
      tab,
      item: query.get('item'),
      hrefTo,
      choose: (to: { tab: ReviewTab; item?: string }) => goTo(hrefTo(to)),
    };
  }, [path, search]);
}
