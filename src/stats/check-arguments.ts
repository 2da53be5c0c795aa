/** Refuses what cannot be a count of successes among units; fractional counts pass, because design effects make them. */
export function checkProportion(x: number, n: number): void {
  if (!(n > 0 && Number.isFinite(n))) throw new RangeError(`a proportion needs a positive number of units, not ${n}`);
  if (!(x >= 0 && x <= n)) throw new RangeError(`the count must lie between 0 and ${n}, not ${x}`);
}

/** Refuses a confidence level that is not strictly between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1 exclusive, not ${confidence}`);
  }
}

/** Refuses a probability that is not between 0 and 1. */
export function checkProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability lies between 0 and 1, not ${probability}`);
  }
}

/** Refuses what is not a positive finite number; `what` names it. */
export function checkPositive(value: number, what: string): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${what} must be above 0, not ${value}`);
}

/** Refuses what is not a count: a whole number from 0 on. */
export function checkCount(count: number): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`a count is a whole number from 0 on, not ${count}`);
}
