import type { DateOrder, Question, Tool } from '../model/import-plan.ts';
import { type DateEvidence, gatherDates } from './date-evidence.ts';
import { DAY_FORMATS } from './date-formats.ts';
import type { DateReading } from './read-date.ts';

export type DateColumn = { name: string; evidence: DateEvidence; given: DateOrder | undefined };

/** Tools whose English exports write the month first. */
const MONTH_FIRST: readonly Tool[] = ['salesforce', 'google_ads', 'linkedin_ads'];

/** The order that the digits of a column prove; `open` where they prove none, `mixed` where they prove both. */
function provenOrder({ onlyDmy, onlyMdy, open }: DateEvidence): 'dmy' | 'mdy' | 'open' | 'mixed' | 'clear' {
  if (onlyDmy > 0 && onlyMdy > 0) return 'mixed';
  if (onlyDmy > 0) return 'dmy';
  if (onlyMdy > 0) return 'mdy';
  return open > 0 ? 'open' : 'clear';
}

/**
 * How the date columns of one file are read. An order that no value proves is taken from the file's other columns, else
 * from the tool's habit, else day first, and asked about unless another column decided.
 */
export function guessDates(
  columns: readonly DateColumn[],
  tool: Tool | null,
): { readings: DateReading[]; questions: Question[] } {
  const proven = new Set(columns.map(({ evidence }) => provenOrder(evidence)).filter((order) => order !== 'clear'));
  const elsewhere = proven.has('dmy') === proven.has('mdy') ? null : proven.has('dmy') ? 'dmy' : 'mdy';
  const habit = tool !== null && MONTH_FIRST.includes(tool) ? 'mdy' : 'dmy';
  const questions: Question[] = [];

  const readings = columns.map(({ name, evidence, given }): DateReading => {
    const order = provenOrder(evidence);
    if (given !== undefined) return reading(evidence, given);
    switch (order) {
      case 'clear':
        return reading(evidence, evidence.formats[0]?.order ?? 'ymd');
      case 'dmy':
      case 'mdy':
        return reading(evidence, order);
      case 'mixed': {
        const most = evidence.onlyDmy >= evidence.onlyMdy ? 'dmy' : 'mdy';
        const why = `${evidence.onlyDmy} values can only be day first and ${evidence.onlyMdy} only month first; ${most === 'dmy' ? 'day' : 'month'} first is assumed and the others are set aside.`;
        questions.push({ about: name, why, options: ['dmy', 'mdy'] });
        return reading(evidence, most);
      }
      case 'open': {
        const assumed = elsewhere ?? habit;
        if (elsewhere === null) {
          const why = `No value shows whether day or month comes first in ${example(evidence)}; ${assumed === 'dmy' ? 'day' : 'month'} first is assumed.`;
          questions.push({ about: name, why, options: ['dmy', 'mdy'] });
        }
        return reading(evidence, assumed);
      }
      default:
        return order satisfies never;
    }
  });
  return { readings, questions };
}

const example = ({ example: value }: DateEvidence): string => `"${value}"`;

/** All ways of writing that were seen, but of two ways to read the same digits only the chosen one. */
function reading(evidence: DateEvidence, order: DateOrder): DateReading {
  const days = evidence.formats.filter(
    (seen) => seen.order === order || seen.order === 'ymd' || /%b/i.test(seen.format),
  );
  const formats = days.flatMap(({ format }) => evidence.rests.map((rest) => format + rest));
  if (formats.length > 0 && !evidence.rests.includes('')) formats.push(...days.map(({ format }) => format));
  const worded = evidence.worded ? { worded: true as const } : {};
  return { kind: 'date', order, formats: formats.length > 0 ? formats : [DAY_FORMATS[order][0]!], ...worded };
}

/** Share of the values that some order reads, 0..1; 1 for a column without values. */
export function readableShare(values: ReadonlySet<string>): { evidence: DateEvidence; share: number } {
  const evidence = gatherDates(values);
  return { evidence, share: evidence.values === 0 ? 1 : evidence.readable / evidence.values };
}
