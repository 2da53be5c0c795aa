import type { Window } from '../../../model/scope.ts';

/** The window of the settings as the end of a sentence about deals. */
export function windowWords(window: Window): string {
  if (window === 'all') return 'over all time';
  const { quarters } = window;
  return quarters === 1 ? 'in the last complete quarter' : `in the last ${quarters} complete quarters`;
}
