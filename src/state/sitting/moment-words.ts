const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "3 Aug 2026, 14:05", here and not in Greenwich. */
export const momentWords = (milliseconds: number): string => MOMENT.format(milliseconds);
