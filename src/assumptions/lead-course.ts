/** Days within which `share` of the leads that came to a deal had come to it; null where none did. */
export function leadCourse(rows: readonly { days: number; leads: number }[], share: number): number | null {
  const all = rows.reduce((sum, { leads }) => sum + leads, 0);
  let seen = 0;
  for (const { days, leads } of [...rows].sort((a, b) => a.days - b.days)) {
    seen += leads;
    // 0.9 × 10 is 9.000000000000002 in some orders of multiplication.
    if (seen >= all * share - 1e-9) return days;
  }
  return null;
}
