/**
 * A mark outside the store that something was kept in it. Where the mark is there and the store is empty,
 * the browser has thrown the store away.
 */
export interface StoreMark {
  present(): boolean;
  set(): void;
  clear(): void;
}

const KEY = 'persona-proof.store';

/** Kept in localStorage; where that is closed to the page, an evicted store looks like a new one. */
export function localStorageMark(key = KEY): StoreMark {
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(localStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    present: () => attempt((storage) => storage.getItem(key) !== null, false),
    set: () => attempt((storage) => storage.setItem(key, '1'), undefined),
    clear: () => attempt((storage) => storage.removeItem(key), undefined),
  };
}

export function memoryMark(): StoreMark {
  let there = false;
  return {
    present: () => there,
    set: () => {
      there = true;
    },
    clear: () => {
      there = false;
    },
  };
}
