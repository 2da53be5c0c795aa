import type { Clock } from '../../src/project/autosave.ts';

export type FakeClock = Clock & {
  /** Lets time pass, running what falls due and everything that follows from it. */
  pass(milliseconds: number): Promise<void>;
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function fakeClock(start = Date.UTC(2026, 8, 30)): FakeClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [due] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = end;
    },
  };
}
