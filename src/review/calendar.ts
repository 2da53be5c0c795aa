import { addDays, type Day } from '../model/quarter.ts';

/** Octets of a line of a calendar file, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** One whole day as a calendar file; `stamp` is the moment it is written, in UTC. */
export function calendarFile({
  day,
  title,
  text,
  stamp,
}: {
  day: Day;
  title: string;
  text: string;
  stamp: string;
}): string {
  const compact = (date: string) => date.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Persona Proof//Quarterly review//EN',
    'BEGIN:VEVENT',
    `UID:${compact(day)}-quarterly-review@persona-proof`,
    `DTSTAMP:${compact(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A long line goes on behind a space; no letter is cut through. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    const room = LINE - (parts.length === 0 ? 0 : 1);
    if (encoder.encode(part + letter).length > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
