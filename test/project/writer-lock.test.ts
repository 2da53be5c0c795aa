import { expect, test } from 'vitest';
import { claimWriting, type Locks, type Role } from '../../src/project/writer-lock.ts';
import { writerLockContract } from './writer-lock-contract.ts';

/** Exclusive locks in one process, granted in the order in which they were asked for. */
function memoryLocks(): Locks {
  const tails = new Map<string, Promise<void>>();
  const held = new Set<string>();
  return {
    async request(name, { ifAvailable, signal }, work) {
      await Promise.resolve();
      if (ifAvailable && held.has(name)) return work(null);
      const before = tails.get(name) ?? Promise.resolve();
      let free = (): void => {};
      tails.set(name, new Promise((resolve) => (free = resolve)));
      if (ifAvailable) held.add(name);
      await before;
      try {
        signal?.throwIfAborted();
        held.add(name);
        await work({ name });
      } finally {
        held.delete(name);
        free();
      }
    },
  };
}

writerLockContract('memory', memoryLocks);

test('without locks the tab says so and writes on the check of revisions alone', () => {
  const roles: Role[] = [];
  claimWriting('a', undefined, (role) => roles.push(role))();
  expect(roles).toEqual(['unguarded']);
});

test('locks that refuse to work are no locks', async () => {
  const roles: Role[] = [];
  const broken: Locks = { request: () => Promise.reject(new Error('SecurityError')) };
  claimWriting('a', broken, (role) => roles.push(role));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(roles).toEqual(['unguarded']);
});
