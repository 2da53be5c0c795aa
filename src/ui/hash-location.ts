import { useSyncExternalStore } from 'react';

// Screens live behind the #: the page opens from any static host without rewrite rules, and what stands there,
// filters with names of customers among it, is never sent to the host, as a path or a query would be.

export type Place = { path: string; search: string };

/** `#/personas?period=2026Q3` → its path and its query, without their marks. */
export function readHash(hash: string): Place {
  const [path = '', ...search] = hash.replace(/^#?\/?/, '').split('?');
  return { path: `/${path}`, search: search.join('?') };
}

export const writeHash = ({ path, search }: Place): string => `#${path}${search === '' ? '' : `?${search}`}`;

/** The part of a query that holds on every screen: period, comparison, filters. The rest is one screen's own. */
export function scopeOf(search: string): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (!/^(period|compare|f\..*)$/s.test(key)) query.delete(key);
  return query.toString();
}

/** The address of a screen. The scope in force goes along unless another query is given. */
export function hrefOf(path: string, search: string = scopeOf(readHash(location.hash).search)): string {
  return writeHash({ path, search });
}

/** `replace` leaves no step for the Back button. */
export function goTo(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (!replace) {
    location.hash = href;
    return;
  }
  history.replaceState(null, '', href);
  // The browser announces a replaced address to nobody.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

let isStepping = false;

/** Back by so many steps. The browser takes a moment for it: whoever asks again meanwhile means the same steps. */
export function stepBack(steps = 1): void {
  if (isStepping) return;
  isStepping = true;
  const arrived = new AbortController();
  const arrive = () => {
    isStepping = false;
    arrived.abort();
  };
  for (const event of ['popstate', 'hashchange']) addEventListener(event, arrive, { signal: arrived.signal });
  history.go(-steps);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => readHash(location.hash).path);
export const useSearch = (): string => useSyncExternalStore(subscribe, () => readHash(location.hash).search);
