import { goTo, hrefOf, type Place } from '../../ui/hash-location.ts';
import { type DealsAddress, withDeals, withoutDeals } from './deals-address.ts';

/** Marks an entry of the browser's history that was made by opening the drawer: closing it steps back. */
const OPENED_HERE = 'deals';

export function openDeals({ path, search }: Place, address: DealsAddress): void {
  goTo(hrefOf(path, withDeals(search, address)));
  history.replaceState(OPENED_HERE, '');
}

/** Another outcome of the same figure leaves no step for the Back button. */
export function changeDeals({ path, search }: Place, address: DealsAddress): void {
  const mark: unknown = history.state;
  goTo(hrefOf(path, withDeals(search, address)), { replace: true });
  history.replaceState(mark, '');
}

/** Back to where it was opened; a page that was opened by a link to the drawer has nothing to go back to. */
export function closeDeals({ path, search }: Place): void {
  if (history.state === OPENED_HERE) history.back();
  else goTo(hrefOf(path, withoutDeals(search)), { replace: true });
}
