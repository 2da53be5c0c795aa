const ENDINGS = ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly', 'er', 'ers'] as const;
const SHORTEST = 3;

/**
 * What the forms of an English word have in common, roughly: "closing", "closes" and "closed" are "clos". Words of other
 * languages lose at most an ending that they share by chance.
 */
export function wordStem(word: string): string {
  const ending = [...ENDINGS]
    .sort((a, b) => b.length - a.length)
    .find(
      (each) => word.endsWith(each) && word.length - each.length >= SHORTEST && !(each === 's' && word.endsWith('ss')),
    );
  const bare = ending === undefined ? word : word.slice(0, -ending.length);
  const whole = ending === 'ies' ? `${bare}y` : bare;
  // "Planning" → "plan", "late" and "later" → "lat", "delivery" and "deliveries" → "deliveri".
  const single = ending !== undefined && /([^aeiouls])\1$/.test(whole) ? whole.slice(0, -1) : whole;
  return single.length > SHORTEST ? single.replace(/e$/, '').replace(/y$/, 'i') : single;
}
