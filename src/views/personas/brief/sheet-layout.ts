import { NOTHING_STATED } from '../../../personas/brief.ts';
import type { VerdictWord } from '../../../ui/verdict-look.ts';
import type { PersonaBrief } from './brief-of.ts';
import { type Measure, wrapped } from './wrap-lines.ts';

/** A line of text on the sheet, a rule across it, or the mark of a verdict; `y` of a text is its baseline. */
export type Mark =
  | { of: 'text'; x: number; y: number; size: number; strong: boolean; tone: Tone; text: string }
  | { of: 'rule'; x: number; y: number; width: number }
  | { of: 'verdict'; x: number; y: number; size: number; verdict: VerdictWord };
export type Tone = 'ink' | 'soft' | VerdictWord;

/** As wide and high as both A4 and Letter leave room for, at four to the millimetre. */
export const SHEET = { width: 784, height: 1010 } as const;

/** How much a sheet shows: type by this much smaller, so many items of a section, so many lines of an item, so many rows. */
type Room = { scale: number; items: number; lines: number; rows: number };

const ALL = Number.POSITIVE_INFINITY;
/** As large as it fits; then smaller type, then less text: what is left out is counted. */
const ROOMS: readonly Room[] = [
  ...[1.16, 1.12, 1.08, 1.04, 1, 0.94, 0.88, 0.82].map((scale) => ({ scale, items: ALL, lines: ALL, rows: ALL })),
  { scale: 0.82, items: 6, lines: 3, rows: ALL },
  { scale: 0.78, items: 4, lines: 2, rows: 14 },
  { scale: 0.74, items: 3, lines: 2, rows: 10 },
  { scale: 0.74, items: 2, lines: 1, rows: 8 },
];

const GAP = 28;
const LEAD = 1.36;

/** The brief on one sheet, whatever its length; the first way in which all of it fits. */
export function layoutSheet(brief: PersonaBrief, measure: Measure): Mark[] {
  let marks: Mark[] = [];
  for (const room of ROOMS) {
    const sheet = draw(brief, room, measure);
    marks = sheet.marks;
    if (sheet.bottom <= SHEET.height) break;
  }
  return marks;
}

function draw(brief: PersonaBrief, room: Room, measure: Measure): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  const px = (size: number) => size * room.scale;
  /** Writes lines from `top` on and says where they end. */
  const write = (
    text: string,
    { x, top, width, size, strong = false, tone = 'ink' }: Written,
    lines: number = ALL,
  ): number => {
    const found = wrapped(text, width, lines, (part) => measure(part, px(size), strong));
    found.forEach((line, index) => {
      const y = top + px(size) * (LEAD * index + 1);
      marks.push({ of: 'text', x, y, size: px(size), strong, tone, text: line });
    });
    return top + px(size) * LEAD * found.length;
  };
  const rule = (y: number) => marks.push({ of: 'rule', x: 0, y, width: SHEET.width });

  // Who it is, and which state of it this is.
  const side = 240;
  const left = SHEET.width - side - GAP;
  let y = write(brief.name, { x: 0, top: 0, width: left, size: 27, strong: true }, 2) + px(2);
  y = write(`${brief.kind} · ${brief.owners}`, { x: 0, top: y, width: left, size: 12.5, tone: 'soft' }, 2);
  const dated = { x: left + GAP, width: side, size: 11, tone: 'soft' } as const;
  const right = write(brief.dated, { ...dated, top: write(brief.version, { ...dated, top: px(6) }, 2) }, 4);
  y = Math.max(y, right) + px(10);
  rule(y);

  if (brief.figures.length > 0) {
    const width = (SHEET.width - GAP * (brief.figures.length - 1)) / brief.figures.length;
    const ends = brief.figures.map(({ label, value, note }, index) => {
      const place = { x: index * (width + GAP), width };
      const named = write(label, { ...place, top: y + px(10), size: 11, tone: 'soft' }, 1);
      const shown = write(value, { ...place, top: named, size: 21, strong: true }, 1);
      return write(note, { ...place, top: shown, size: 11, tone: 'soft' }, 2);
    });
    y = Math.max(...ends) + px(10);
    rule(y);
  }

  // The sections in two columns, each with about half of the lines.
  const width = (SHEET.width - GAP) / 2;
  const section = (at: number, x: number, top: number): number => {
    const { title, items, empty } = brief.sections[at] ?? { title: '', items: [], empty: '' };
    let end = write(title, { x, top: top + px(12), width, size: 12.5, strong: true }, 1) + px(2);
    if (items.length === 0) return write(empty, { x, top: end, width, size: 12.5, tone: 'soft' }, 2);
    for (const item of items.slice(0, room.items)) {
      marks.push({ of: 'text', x, y: end + px(12.5), size: px(12.5), strong: false, tone: 'soft', text: '·' });
      end = write(item, { x: x + px(10), top: end, width: width - px(10), size: 12.5 }, room.lines) + px(1.5);
    }
    const more = items.length - room.items;
    return more > 0 ? write(`and ${more} more`, { x: x + px(10), top: end, width, size: 11, tone: 'soft' }, 1) : end;
  };
  const first = halfOf(brief);
  let [one, two] = [y, y];
  for (const at of brief.sections.keys()) {
    if (at < first) one = section(at, 0, one);
    else two = section(at, width + GAP, two);
  }
  y = Math.max(one, two) + px(14);
  rule(y);

  y = write('Assumptions and beliefs', { x: 0, top: y + px(10), width: SHEET.width, size: 12.5, strong: true }) + px(4);
  if (brief.rows.length === 0) {
    y = write(NOTHING_STATED, { x: 0, top: y, width: SHEET.width, size: 12.5, tone: 'soft' });
  }
  const [word, stated] = [px(132), (SHEET.width - px(132)) * 0.44];
  for (const row of brief.rows.slice(0, room.rows)) {
    const tone = row.verdict ?? 'soft';
    if (row.verdict !== null) marks.push({ of: 'verdict', x: 0, y: y + px(2.5), size: px(11), verdict: row.verdict });
    const ends = [
      write(row.word, { x: px(16), top: y, width: word - px(26), size: 11.5, strong: true, tone }, 2),
      write(row.stated, { x: word, top: y, width: stated - px(16), size: 11.5 }, room.lines),
      write(
        row.figure,
        { x: word + stated, top: y, width: SHEET.width - word - stated, size: 11.5, tone: 'soft' },
        room.lines,
      ),
    ];
    y = Math.max(...ends) + px(4);
  }
  const more = brief.rows.length - room.rows;
  if (more > 0) y = write(`and ${more} more`, { x: word, top: y, width: SHEET.width, size: 11, tone: 'soft' }, 1);
  return { marks, bottom: y };
}

type Written = { x: number; top: number; width: number; size: number; strong?: boolean; tone?: Tone };

/** How many sections stand in the first column. */
function halfOf({ sections }: PersonaBrief): number {
  const weights = sections.map(({ items }) => 2 + items.reduce((sum, item) => sum + Math.ceil(item.length / 58), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let best = { first: sections.length, apart: ALL };
  let held = 0;
  weights.forEach((weight, index) => {
    held += weight;
    const apart = Math.abs(all - 2 * held);
    if (apart < best.apart) best = { first: index + 1, apart };
  });
  return best.first;
}
