import type { Reading } from '../model/import-plan.ts';
import { ROUNDED_ID } from '../model/number-text.ts';
import { readFlag } from '../model/outcome-flags.ts';
import { isMonthName, plainDay } from './plain-day.ts';
import { dateForm } from './read-date.ts';
import { readNumber } from './read-number.ts';

export type Reason = { reason: string; fix: string };

export const ROUNDED = new RegExp(ROUNDED_ID);

/** "May-20" and "20-May", as spreadsheets of other languages write it too: "20. Mai", "mai/20". */
const MONTH = /^(?:(\p{L}{3,})\.?[ /-]\d{1,2}|\d{1,2}(?:[/-]|\. ?)(\p{L}{3,})\.?)$/u;
const SHORT_YEAR = /^\d{1,2}[./-](?:\d{1,2}|\p{L}{3,})[./-]\d{2}(?:\D|$)/u;

/** Why a text is no value of its column, and what a person can do about it. */
export function whyUnreadable(text: string, reading: Reading): Reason {
  const value = text.trim();
  switch (reading.kind) {
    case 'date':
      return noDate(value, reading.order);
    case 'number':
      return noNumber(value, reading.decimal);
    case 'text':
      return ROUNDED.test(value) ? ROUNDED_IDENTIFIER : noFlag(value);
    default:
      return reading satisfies never;
  }
}

const ROUNDED_IDENTIFIER: Reason = {
  reason: 'A spreadsheet has rounded this identifier; its last digits are lost.',
  fix: 'Export the file again and import it without opening it in a spreadsheet.',
};

/** Of the columns of words only flags have values that are set aside: what is neither, and what contradicts another. */
function noFlag(value: string): Reason {
  if (readFlag(value) === null) {
    return {
      reason: 'This is neither yes nor no.',
      fix: 'Write true or false, leave it empty, or map the column to nothing under Sources.',
    };
  }
  return {
    reason: 'The flags of this deal contradict each other: what is won or lost is closed, and only one of the two.',
    fix: 'Correct the flags in the file, or map only one of the columns under Sources.',
  };
}

function noDate(value: string, order: string): Reason {
  const [, first, second] = MONTH.exec(value) ?? [];
  if (isMonthName(first ?? second ?? '')) {
    return {
      reason: 'A spreadsheet has turned this value into a month; what it was is lost.',
      fix: 'Export the file again and import it without opening it in a spreadsheet.',
    };
  }
  if (/^\d{5}(?:\.\d+)?$/.test(value)) {
    return {
      reason: "This is a spreadsheet's number of a day, not a date.",
      fix: 'Format the column as dates (yyyy-mm-dd) and save the file again.',
    };
  }
  if (SHORT_YEAR.test(value)) {
    return { reason: 'The year has two digits.', fix: 'Export dates with four-digit years.' };
  }
  const form = dateForm(value) ?? dateForm(plainDay(value));
  if (form !== null && !form.days.some((day) => day.order === order)) {
    const leading = { ymd: 'year', dmy: 'day', mdy: 'month' }[order];
    return {
      reason: `This is not a date with the ${leading} first, as the rest of the column is read.`,
      fix: 'Correct the date, or choose another order for the column.',
    };
  }
  return { reason: 'This is not a date.', fix: 'Write it as yyyy-mm-dd, or leave it empty.' };
}

function noNumber(value: string, decimal: '.' | ','): Reason {
  if (ROUNDED.test(value)) {
    return {
      reason: 'A spreadsheet has rounded this number; its last digits are lost.',
      fix: 'Export the file again and import it without opening it in a spreadsheet.',
    };
  }
  const other = decimal === '.' ? ',' : '.';
  if (readNumber(value, { kind: 'number', decimal: other }) !== 'unreadable') {
    return {
      reason: `This is a number with a decimal ${other === ',' ? 'comma' : 'point'}, unlike the rest of the column.`,
      fix: 'Correct the number, or choose another decimal sign for the file.',
    };
  }
  return { reason: 'This is not a number.', fix: 'Correct the number, or leave it empty.' };
}
