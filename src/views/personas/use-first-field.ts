import { type RefObject, useEffect, useRef } from 'react';

const FIELD = 'select, input, textarea';

/** Puts the focus into the first field of a part that has just appeared: whoever asked for it wants to fill it in. */
export function useFirstField<E extends HTMLElement>(wanted = true): RefObject<E> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!wanted) return;
    // A panel takes the focus when it opens, which is after the effects of what stands in it.
    const frame = requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>(FIELD)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return ref;
}
