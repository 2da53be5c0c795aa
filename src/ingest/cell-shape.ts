const NUMBER =
  /^[(+-]*(?:\p{Sc}|[A-Z]{3})? ?[(+-]*\d[\d.,' \u00a0\u202f’]*(?:[KMB%]|\p{Sc}| ?[A-Z]{3}|[–—-]{1,2})?[)-]?$/u;
/** Numbers that a spreadsheet has rounded, and days that it has turned into months. */
const DAMAGED =
  /^\d(?:[.,]\d+)?E[+-]?\d+$|^(?:\d{1,2}-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{1,2})?$/;
const DATE =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:[ .-]{1,2}| de )\p{L}{3,9}\.?,?(?:[ -]| de )\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[T ,].*)?$/u;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?$/;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/\S+|www\.\S+|[^\s@,;|]+@[^\s@,;|]+\.[a-z]{2,})$/i;
const WORDS = /^[\p{L}\p{N}\p{M} _.,:!?'’()/&+#%*–-]+$/u;

/** What a cell looks like before anything is known about its column. */
export type CellShape = 'empty' | 'number' | 'date' | 'time' | 'address' | 'words' | 'other';

export function shapeOf(cell: string): CellShape {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (text.length > 200) return 'words';
  if (NUMBER.test(text) || DAMAGED.test(text)) return 'number';
  if (DATE.test(text)) return 'date';
  if (TIME.test(text)) return 'time';
  if (ADDRESS.test(text)) return 'address';
  return WORDS.test(text) ? 'words' : 'other';
}

/** A value rather than a name: no header is called 28/01/2018, 00:15, $74.69 or a@b.com. */
export function isValue(cell: string): boolean {
  const shape = shapeOf(cell);
  return shape === 'number' || shape === 'date' || shape === 'time' || shape === 'address';
}
