import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus: it appears where nobody has looked yet, and asks for an answer. */
export function useFocusOnce(): RefObject<HTMLDivElement> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
