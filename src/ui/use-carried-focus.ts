import { type RefObject, useEffect, useRef } from 'react';

let last: EventTarget | null = null;
addEventListener('focusin', ({ target }) => {
  last = target;
});

/** Whether what had the focus has gone from the page and nothing has taken it since. */
const isLost = (): boolean => document.activeElement === document.body && last instanceof Element && !last.isConnected;

/** Takes the focus on arrival where what was pressed went with what stood here before. */
export function useCarriedFocus<E extends HTMLElement>(): RefObject<E> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (isLost()) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
