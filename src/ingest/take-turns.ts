const LONGEST_TURN = 40;

/** Lets the page do other work whenever the work so far has kept it waiting; call between steps. */
export function takeTurns(signal?: AbortSignal): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < LONGEST_TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    started = performance.now();
  };
}
