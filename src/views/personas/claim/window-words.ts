import type { Window } from '../../../model/scope.ts';

/** The window of the settings as the end of a sentence about deals. */
export function windowWords(window: Window): string {
  if (window === 'all') return 'over all time';
  const { quarters } = window;
  return quarters === 1 ? 'in the last complete quarter' : `in the last ${quarters} complete quarters`;
}

/** The calendar day here, as a claim is stated in the owner's day. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
