/** Whose words are counted: everything that was noted on a deal, the reps' notes alone, or the customers' own words alone. */
export const VOICES = ['everything', 'reps', 'customers'] as const;
export type Voice = (typeof VOICES)[number];
