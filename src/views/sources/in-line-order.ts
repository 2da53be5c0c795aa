import type { Problem } from '../../model/import-plan.ts';

const place = ({ line }: Problem): number => (line === 0 ? Number.POSITIVE_INFINITY : line);

/** As the rows stand in the file, those of no known line last. */
export const inLineOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
