import { useEffect } from 'react';

type Entries = { currentEntry: { key: string } | null };

// Younger than some browsers in use: there a screen one goes back to begins at its top.
const entries = (globalThis as { navigation?: Entries }).navigation;

/** Entry of the browser's history → how far down it was read. */
const places = new Map<string, number>();

/** How far down the entry that is shown now was read before; 0 where it is new. */
export const placeBefore = (): number => places.get(entries?.currentEntry?.key ?? '') ?? 0;

const PATIENCE = 3000;
const OWN_WAY = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Goes to a place, again while panels that come later make the page long enough for it. Answers how to stop that. */
export function returnTo(place: number): () => void {
  const go = () => scrollTo({ top: place });
  go();
  if (Math.abs(scrollY - place) < 1) return () => undefined;
  const observer = new ResizeObserver(go);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of OWN_WAY) removeEventListener(event, stop);
  };
  const timer = setTimeout(stop, PATIENCE);
  // Whoever moves wants to be elsewhere.
  for (const event of OWN_WAY) addEventListener(event, stop, { passive: true });
  observer.observe(document.body);
  return stop;
}

/** The screens come after the address, too late for the browser to go back to a place in them by itself. */
export function useScrolledPlaces(): void {
  useEffect(() => {
    const keep = () => {
      const key = entries?.currentEntry?.key;
      if (key !== undefined) places.set(key, scrollY);
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, []);
}
