/**
 * The point in [low, high] where `isAbove` turns from false to true, to the last bit that halving can tell apart.
 * `isAbove` must be monotone; where it is false (true) throughout, the answer is `high` (`low`).
 * Worked: bisect(0, 2, (t) => t * t > 2) = 1.41421356….
 */
export function bisect(low: number, high: number, isAbove: (point: number) => boolean): number {
  let below = low;
  let above = high;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return middle;
    if (isAbove(middle)) above = middle;
    else below = middle;
  }
}
