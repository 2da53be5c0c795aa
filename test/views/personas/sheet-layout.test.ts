import { describe, expect, test } from 'vitest';
import type { PersonaBrief } from '../../../src/views/personas/brief/brief-of.ts';
import { layoutSheet, type Mark, SHEET } from '../../../src/views/personas/brief/sheet-layout.ts';
import { wrapped } from '../../../src/views/personas/brief/wrap-lines.ts';

/** Every letter is half as wide as it is high. */
const measure = (text: string, size: number) => [...text].length * size * 0.5;

const brief = (items: number, words: number, rows: number): PersonaBrief => {
  const text = (at: number) => Array.from({ length: words }, (_, word) => `word${at}${word}`).join(' ');
  return {
    name: text(1),
    kind: 'Buyer · primary',
    owners: 'Ann (sales) · Bo (marketing)',
    version: 'Version 3, 12 Oct 2026',
    dated: 'As of 30 Sep 2026. Figures over Q4 2025 to Q3 2026',
    figures: [{ label: 'Win rate', value: '35%', note: '100 of 288 won, likely 30–39%' }],
    sections: Array.from({ length: 7 }, (_, index) => ({
      title: `Section ${index}`,
      items: Array.from({ length: items }, (_, at) => text(at)),
      empty: 'Nothing is written.',
    })),
    rows: Array.from({ length: rows }, (_, at) => ({
      verdict: 'contradicted' as const,
      word: 'Contradicted',
      stated: text(at),
      figure: text(at),
    })),
  };
};
const textsOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.of === 'text' ? [mark] : []));
const within = (marks: readonly Mark[]) =>
  textsOf(marks).every(
    ({ x, y, text, size }) => x >= 0 && y <= SHEET.height && x + measure(text, size) <= SHEET.width + 0.01,
  );

describe('the brief on one sheet', () => {
  test.each([
    ['an empty persona', 0, 3, 0],
    ['a usual one', 3, 8, 8],
    ['a wordy one', 8, 30, 12],
    ['one that nobody would read', 60, 200, 90],
  ])('holds %s', (_, items, words, rows) => {
    const marks = layoutSheet(brief(items, words, rows), measure);
    expect(within(marks)).toBe(true);
    expect(textsOf(marks).map(({ text }) => text)).toContain('Assumptions and beliefs');
  });

  test('says nothing less while smaller type is enough, and counts what it leaves out', () => {
    const some = layoutSheet(brief(3, 8, 8), measure);
    expect(textsOf(some).filter(({ text }) => /^and \d+ more$/.test(text))).toEqual([]);
    const many = layoutSheet(brief(60, 200, 90), measure);
    const said = textsOf(many).map(({ text }) => text);
    const left = said.flatMap((text) => /^and (\d+) more$/.exec(text)?.[1] ?? []).map(Number);
    const shown = said.filter((text) => text === '·').length / 7;
    const rows = many.filter(({ of }) => of === 'verdict').length;
    expect(left).toEqual([...Array.from({ length: 7 }, () => 60 - shown), 90 - rows]);
  });

  test('draws the mark of a verdict beside its word', () => {
    const marks = layoutSheet(brief(1, 2, 2), measure);
    const verdicts = marks.filter(({ of }) => of === 'verdict');
    expect(verdicts).toHaveLength(2);
    expect(textsOf(marks).filter(({ tone }) => tone === 'contradicted')).toHaveLength(2);
  });
});

describe('a text in lines', () => {
  const letters = (text: string) => [...text].length;

  test('breaks between words, and within one that is too long alone', () => {
    expect(wrapped('at  most ten', 7, 9, letters)).toEqual(['at most', 'ten']);
    expect(wrapped('extraordinary', 5, 9, letters)).toEqual(['extra', 'ordin', 'ary']);
    expect(wrapped('  ', 5, 9, letters)).toEqual([]);
  });

  test('ends in … where lines are left out, and no line is wider than allowed', () => {
    expect(wrapped('one two three four', 7, 2, letters)).toEqual(['one two', 'three…']);
    expect(wrapped('one two three four', 7, 1, letters)).toEqual(['one tw…']);
  });
});
