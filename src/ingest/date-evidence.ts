import type { DateOrder } from '../model/import-plan.ts';
import { dayBy } from './date-formats.ts';
import { plainDay } from './plain-day.ts';
import { dateForm } from './read-date.ts';

/** How the values of a column can be read as dates. */
export type DateEvidence = {
  values: number;
  readable: number;
  /** Values in digits that only one order of day and month can read. */
  onlyDmy: number;
  onlyMdy: number;
  /** Values that both orders read, as different days. */
  open: number;
  /** Day formats that read some value, with how many, most frequent first. */
  formats: readonly { order: DateOrder; format: string; count: number }[];
  /** What follows the day, most frequent first. */
  rests: readonly string[];
  /** An example of an open value. */
  example: string | null;
  /** The values were put into plain English first. */
  worded: boolean;
};

/** What the values say as they stand, or in plain English where more of them are dates then. */
export function gatherDates(values: ReadonlySet<string>): DateEvidence {
  const found = gather(values, false);
  if (found.readable === found.values) return found;
  const worded = gather(values, true);
  return worded.readable > found.readable ? worded : found;
}

function gather(values: Iterable<string>, worded: boolean): DateEvidence {
  const formats = new Map<string, { order: DateOrder; format: string; count: number }>();
  const rests = new Map<string, number>();
  const evidence = { values: 0, readable: 0, onlyDmy: 0, onlyMdy: 0, open: 0, example: null as string | null };
  for (const text of values) {
    const value = worded ? plainDay(text) : text;
    evidence.values++;
    const form = dateForm(value);
    if (form === null) continue;
    evidence.readable++;
    rests.set(form.rest, (rests.get(form.rest) ?? 0) + 1);
    for (const { order, format } of form.days) {
      // "May" is a short and a full name at once and says nothing about which the column uses.
      if (format.includes('%B') && form.days.some((other) => other.format === format.replace('%B', '%b'))) continue;
      const count = formats.get(format)?.count ?? 0;
      formats.set(format, { order, format, count: count + 1 });
    }
    const numeric = form.days.filter(({ order, format }) => order !== 'ymd' && !/%b/i.test(format));
    const orders = new Set(numeric.map(({ order }) => order));
    if (orders.size === 2) {
      const days = new Set(numeric.map(({ format }) => dayBy(format + form.rest, value)));
      if (days.size > 1) {
        evidence.open++;
        evidence.example ??= value;
      }
    } else if (orders.has('dmy')) evidence.onlyDmy++;
    else if (orders.has('mdy')) evidence.onlyMdy++;
  }
  const byCount = [...formats.values()].sort((one, other) => other.count - one.count);
  const restsByCount = [...rests].sort((one, other) => other[1] - one[1]).map(([rest]) => rest);
  return { ...evidence, formats: byCount, rests: restsByCount, worded };
}
