import { goTo, hrefOf, type Place, stepBack } from '../../ui/hash-location.ts';
import { withAt } from './deal-at.ts';
import { type DealsAddress, withDeals, withoutDeals } from './deals-address.ts';

/**
 * Marks entries of the browser's history that were made here, so that closing steps back over them: the list that was
 * opened, a deal opened in such a list, and a deal opened in a list that a link led to.
 */
const LIST = 'deals';
const DEAL_IN_LIST = 'deals, one of them';
const DEAL = 'deal';

export function openDeals({ path, search }: Place, address: DealsAddress): void {
  goTo(hrefOf(path, withDeals(withAt(search, null), address)));
  history.replaceState(LIST, '');
}

/** Another outcome of the same figure leaves no step for the Back button. */
export function changeDeals({ path, search }: Place, address: DealsAddress): void {
  replace(hrefOf(path, withDeals(withAt(search, null), address)));
}

/** Opens one deal over the list it stands in. */
export function openDeal({ path, search }: Place, deal: number): void {
  const mark = history.state === LIST ? DEAL_IN_LIST : DEAL;
  goTo(hrefOf(path, withAt(search, deal)));
  history.replaceState(mark, '');
}

/** The deal before or after it takes its place, and its step for the Back button. */
export function stepDeal({ path, search }: Place, deal: number): void {
  replace(hrefOf(path, withAt(search, deal)));
}

export function backToDeals({ path, search }: Place): void {
  if (history.state === DEAL_IN_LIST || history.state === DEAL) stepBack();
  else goTo(hrefOf(path, withAt(search, null)), { replace: true });
}

/** Back to where it was opened; a page that was opened by a link to the drawer has nothing to go back to. */
export function closeDeals({ path, search }: Place): void {
  if (history.state === LIST) stepBack();
  else if (history.state === DEAL_IN_LIST) stepBack(2);
  else goTo(hrefOf(path, withoutDeals(withAt(search, null))), { replace: true });
}

function replace(href: string): void {
  const mark: unknown = history.state;
  goTo(href, { replace: true });
  history.replaceState(mark, '');
}
