/**
 * Where a continuous function that falls from above 0 to below 0 crosses it, between `low` and `high`.
 * An end is the answer where the function has no such sign there. False position with the Illinois rule, halving where
 * a value is infinite; meant for functions that cost too much for plain halving. Relative accuracy about 1e-13.
 * Source: Dowell and Jarratt (1971). Worked: fallingRoot(0, 2, (t) => 2 - t * t) = 1.414213562373.
 */
export function fallingRoot(low: number, high: number, f: (point: number) => number): number {
  let [left, right] = [low, high];
  let [above, below] = [f(low), f(high)];
  if (!(above > 0)) return low;
  if (!(below < 0)) return high;
  let kept: 'left' | 'right' | null = null;
  let last = Number.NaN;
  for (let step = 0; step < 200; step += 1) {
    const chord = right - (below * (right - left)) / (below - above);
    const point = chord > left && chord < right ? chord : left + (right - left) / 2;
    const value = f(point);
    if (value === 0 || Math.abs(point - last) <= 1e-13 * Math.abs(point)) return point;
    last = point;
    // An end that stays twice counts half, or the other would creep.
    if (value > 0) {
      [left, above] = [point, value];
      if (kept === 'right') below /= 2;
      kept = 'right';
    } else {
      [right, below] = [point, value];
      if (kept === 'left') above /= 2;
      kept = 'left';
    }
  }
  return last;
}
