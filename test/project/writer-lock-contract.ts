import { expect, test } from 'vitest';
import { claimWriting, type Locks, type Role } from '../../src/project/writer-lock.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** What claiming the right to write means, over any locks. */
export function writerLockContract(name: string, makeLocks: () => Locks): void {
  const claim = (project: string, locks: Locks): { roles: Role[]; giveUp: () => void } => {
    const roles: Role[] = [];
    return { roles, giveUp: claimWriting(project, locks, (role) => roles.push(role)) };
  };

  test(`${name}: the first tab writes, the second reads until the first has closed`, async () => {
    const locks = makeLocks();
    const first = claim('a', locks);
    await settled();
    const second = claim('a', locks);
    const third = claim('a', locks);
    await settled();
    expect([first.roles, second.roles, third.roles]).toEqual([['writer'], ['reader'], ['reader']]);
    first.giveUp();
    await settled();
    expect([second.roles, third.roles]).toEqual([['reader', 'taken-over'], ['reader']]);
    second.giveUp();
    await settled();
    expect(third.roles).toEqual(['reader', 'taken-over']);
    third.giveUp();
    await settled();
    const next = claim('a', locks);
    await settled();
    expect(next.roles).toEqual(['writer']);
    next.giveUp();
  });

  test(`${name}: different projects do not wait for each other`, async () => {
    const locks = makeLocks();
    const one = claim('b', locks);
    const other = claim('c', locks);
    await settled();
    expect([one.roles, other.roles]).toEqual([['writer'], ['writer']]);
    one.giveUp();
    other.giveUp();
  });

  test(`${name}: a reader that gives up waiting never gets a turn`, async () => {
    const locks = makeLocks();
    const first = claim('d', locks);
    await settled();
    const second = claim('d', locks);
    await settled();
    second.giveUp();
    first.giveUp();
    await settled();
    expect(second.roles).toEqual(['reader']);
    const third = claim('d', locks);
    await settled();
    expect(third.roles).toEqual(['writer']);
    third.giveUp();
  });

  test(`${name}: a claim given up before it was answered holds nothing`, async () => {
    const locks = makeLocks();
    const first = claim('e', locks);
    first.giveUp();
    await settled();
    const second = claim('e', locks);
    await settled();
    expect([first.roles, second.roles]).toEqual([[], ['writer']]);
    second.giveUp();
  });
}
