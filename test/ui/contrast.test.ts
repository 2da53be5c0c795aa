import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8');

type Theme = Record<string, readonly [number, number, number]>;

function tokensOf(selector: string): Theme {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  const tokens: Theme = {};
  for (const [, name, red, green, blue] of block.matchAll(/--([a-z-]+): (\d+) (\d+) (\d+);/g)) {
    tokens[name!] = [Number(red), Number(green), Number(blue)];
  }
  return tokens;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(theme: Theme, first: string, second: string): number {
  const [one, two] = [luminance(theme[first]!), luminance(theme[second]!)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const VERDICTS = ['holds', 'at-risk', 'contradicted', 'unknown'];
const PAGES = ['canvas', 'surface', 'sunken', 'accent-wash'];

const TEXT: (readonly [string, string])[] = [
  ...['ink', 'soft', 'faint', 'accent'].flatMap((text) => PAGES.map((page) => [text, page] as const)),
  ['on-accent', 'accent'],
  ['on-primary', 'primary'],
  ...VERDICTS.flatMap((verdict) => [
    [verdict, 'surface'] as const,
    [verdict, 'canvas'] as const,
    [verdict, `${verdict}-wash`] as const,
    ['ink', `${verdict}-wash`] as const,
    ['soft', `${verdict}-wash`] as const,
    ['on-verdict', verdict] as const,
  ]),
  ['ink', 'claim'],
  ['claim-edge', 'surface'],
];

/** Marks that carry meaning: dots, intervals, edges, the outline of a text field, the focus ring. */
const MARKS: (readonly [string, string])[] = [
  ...VERDICTS.flatMap((verdict) => [
    [verdict, 'surface'] as const,
    [verdict, 'claim'] as const,
    [verdict, 'tolerated'] as const,
  ]),
  ['claim-edge', 'claim'],
  ['control', 'surface'],
  ['control', 'canvas'],
  ['accent', 'surface'],
  ['accent', 'canvas'],
];

describe.each([
  ['light', tokensOf(':root')],
  ['dark', tokensOf('.dark')],
])('%s theme', (_, theme) => {
  test('both themes name the same colours', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(tokensOf(':root')).sort());
    expect(Object.keys(theme).length).toBeGreaterThan(20);
  });

  test.each(TEXT)('text in %s on %s has a contrast of at least 4.5', (text, page) => {
    expect(contrast(theme, text, page)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('a mark in %s on %s has a contrast of at least 3', (mark, page) => {
    expect(contrast(theme, mark, page)).toBeGreaterThanOrEqual(3);
  });
});

test('the contrast of black on white is 21', () => {
  expect(contrast({ black: [0, 0, 0], white: [255, 255, 255] }, 'black', 'white')).toBeCloseTo(21, 10);
});
