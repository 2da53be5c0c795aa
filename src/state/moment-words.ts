const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** "3 Aug 2026, 14:05", here and not in Greenwich. */
export const momentWords = (milliseconds: number): string => MOMENT.format(milliseconds);

/** "3 Aug 2026". */
export const dayWords = (milliseconds: number): string => DAY.format(milliseconds);
