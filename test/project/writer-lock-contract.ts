import { expect, test, vi } from 'vitest';
import { claimWriting, type Locks, type Role } from '../../src/project/writer-lock.ts';

/** How long a browser may take to answer about a lock; generous, since it measures nothing. */
const PATIENCE = 15_000;

type Claim = { roles: Role[]; giveUp: () => void };

const isTold = (claim: Claim, ...roles: Role[]) => vi.waitFor(() => expect(claim.roles).toEqual(roles), PATIENCE);

/** Waits until nobody holds the right to write a project, nor stands in line for it. */
const isFree = (project: string, locks: Locks) =>
  vi.waitFor(
    () =>
      locks.request(`persona-proof.writer.${project}`, { ifAvailable: true }, async (lock) => {
        expect(lock).not.toBeNull();
      }),
    PATIENCE,
  );

/** What claiming the right to write means, over any locks. */
export function writerLockContract(name: string, makeLocks: () => Locks): void {
  const claim = (project: string, locks: Locks): Claim => {
    const roles: Role[] = [];
    return { roles, giveUp: claimWriting(project, locks, (role) => roles.push(role)) };
  };

  test(`${name}: the first tab writes, the second reads until the first has closed`, async () => {
    const locks = makeLocks();
    const first = claim('a', locks);
    await isTold(first, 'writer');
    const second = claim('a', locks);
    await isTold(second, 'reader');
    const third = claim('a', locks);
    await isTold(third, 'reader');
    first.giveUp();
    await isTold(second, 'reader', 'taken-over');
    expect(third.roles).toEqual(['reader']);
    second.giveUp();
    await isTold(third, 'reader', 'taken-over');
    third.giveUp();
    await isFree('a', locks);
    const next = claim('a', locks);
    await isTold(next, 'writer');
    next.giveUp();
  });

  test(`${name}: different projects do not wait for each other`, async () => {
    const locks = makeLocks();
    const one = claim('b', locks);
    const other = claim('c', locks);
    await isTold(one, 'writer');
    await isTold(other, 'writer');
    one.giveUp();
    other.giveUp();
  });

  test(`${name}: a reader that gives up waiting never gets a turn`, async () => {
    const locks = makeLocks();
    const first = claim('d', locks);
    await isTold(first, 'writer');
    const second = claim('d', locks);
    await isTold(second, 'reader');
    second.giveUp();
    first.giveUp();
    await isFree('d', locks);
    expect(second.roles).toEqual(['reader']);
    const third = claim('d', locks);
    await isTold(third, 'writer');
    third.giveUp();
  });

  test(`${name}: a claim given up before it was answered holds nothing`, async () => {
    const locks = makeLocks();
    const first = claim('e', locks);
    first.giveUp();
    await isFree('e', locks);
    const second = claim('e', locks);
    await isTold(second, 'writer');
    expect(first.roles).toEqual([]);
    second.giveUp();
  });
}
