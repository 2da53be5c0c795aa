import { type RefObject, useEffect, useRef } from 'react';
import { useSearch } from '../../ui/hash-location.ts';

/** Brings a part of the screen into view where the address asks for it by name, once it is there. */
export function useArrival<T extends HTMLElement>(
  key: string,
  name: string,
  ready: boolean,
): { ref: RefObject<T>; asked: boolean } {
  const ref = useRef<T>(null);
  const asked = new URLSearchParams(useSearch()).get(key) === name;
  useEffect(() => {
    if (asked && ready) ref.current?.scrollIntoView();
  }, [asked, ready]);
  return { ref, asked };
}
