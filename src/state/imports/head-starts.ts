import type { Engine } from '../../engine/port.ts';
import { HeadStart } from '../../tables/head-start.ts';
import { type PlannedSource, sourceFileOf } from './load-sources.ts';
import { suggestSource } from './suggest-source.ts';

/** Readings of large files that begin while the rest of the files is still looked at. */
export class HeadStarts {
  readonly #engine: () => Promise<Engine>;
  readonly #signal: AbortSignal;
  readonly #begun = new Map<string, HeadStart>();

  constructor(engine: () => Promise<Engine>, signal: AbortSignal) {
    this.#engine = engine;
    this.#signal = signal;
  }

  /** Begins to read a file by a plan that is likely; what goes wrong with it is left to the reading proper. */
  async begin(sketch: PlannedSource): Promise<void> {
    const { plan } = sketch.planned;
    const source = sketch.source ?? suggestSource(plan, [plan]) ?? undefined;
    const taken = sourceFileOf({ ...sketch, source });
    // One at a time: the engine does not read two files sooner than one after the other.
    if (taken === undefined || this.#begun.size > 0) return;
    const engine = await this.#engine();
    if (this.#begun.size > 0 || this.#signal.aborted) return;
    this.#begun.set(plan.file, new HeadStart(engine, taken, { signal: this.#signal }));
  }

  of(file: string): HeadStart | undefined {
    return this.#begun.get(file);
  }

  /** Ends whatever became of no table. */
  async stop(): Promise<void> {
    await Promise.all([...this.#begun.values()].map((begun) => begun.stop()));
  }
}
