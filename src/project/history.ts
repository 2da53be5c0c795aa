/** Project values are never changed in place, so undo is a matter of keeping them. */
export type Step<T> = {
  /** What was done, for a person: "Changed the membership of Finance leader". */
  label: string;
  /** The value before the step in the past, after it in the future. */
  value: T;
};

export type History<T> = { past: readonly Step<T>[]; present: T; future: readonly Step<T>[] };

export const MOST_STEPS = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A step forward; what had been undone is let go. A step to the same value is none. */
export function record<T>(history: History<T>, label: string, value: T): History<T> {
  if (Object.is(value, history.present)) return history;
  const past = [...history.past, { label, value: history.present }].slice(-MOST_STEPS);
  return { past, present: value, future: [] };
}

/** Another present without a step. */
export const replace = <T>({ past, future }: History<T>, present: T): History<T> => ({ past, present, future });

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const last = past.at(-1);
  if (last === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: last.value, future: [{ label: last.label, value: present }, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, { label: next.label, value: present }], present: next.value, future: rest };
}

/** What undo would take back and redo would bring back; null where there is nothing. */
export const nextSteps = <T>({ past, future }: History<T>): { undo: string | null; redo: string | null } => ({
  undo: past.at(-1)?.label ?? null,
  redo: future[0]?.label ?? null,
});
