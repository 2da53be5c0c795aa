import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';
import '../../src/ui/theme.css';

let root: Root | null = null;
let place: HTMLElement | null = null;
let said: MockInstance[] = [];

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  flushSync(() => root?.unmount());
  place?.remove();
  root = null;
  place = null;
  for (const spy of said) {
    expect(spy.mock.calls).toEqual([]);
    spy.mockRestore();
  }
});

/** Puts something on the page, in a place of a given width. What React warns of fails the test. */
export function show(content: ReactNode, width = 600): { place: HTMLElement; again: (content: ReactNode) => void } {
  place = document.createElement('div');
  place.style.width = `${width}px`;
  document.body.append(place);
  root = createRoot(place);
  const again = (next: ReactNode) => flushSync(() => root?.render(next));
  again(content);
  return { place, again };
}

/** A machine that does much else at the time is no failure. */
const PATIENCE = 15_000;

/** Waits for a condition that layout or a lazily loaded part brings about. */
export const until = <T,>(read: () => T | null | undefined | false): Promise<T> =>
  vi.waitFor(() => {
    const value = read();
    if (value === null || value === undefined || value === false) throw new Error('Not there yet.');
    return value;
  }, PATIENCE);
