/** A point estimate between its lower and upper confidence limit; `Infinity` is a limit like any other. */
export type Interval = { estimate: number; lower: number; upper: number };
