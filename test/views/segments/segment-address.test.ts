import { describe, expect, test } from 'vitest';
import {
  readEdges,
  readSegments,
  type SegmentChoice,
  writeSegments,
} from '../../../src/views/segments/segment-address.ts';

const CHOICE: SegmentChoice = {
  by: 'Amount (€)',
  and: 'region',
  measure: 'days',
  bands: { 'Amount (€)': '10000,25000', employees: '50' },
  persona: 'cfo',
  every: true,
};

describe('the address of a choice of segments', () => {
  test.each([
    ['of a persona', CHOICE],
    ['of no persona', { ...CHOICE, persona: null }],
    [
      'of everybody, with nothing chosen',
      { by: null, and: null, measure: 'win_rate', bands: {}, persona: undefined, every: false },
    ],
  ] as const)('%s says the same when it is read again, and leaves the scope alone', (_, choice) => {
    const search = writeSegments(choice, 'period=2026Q2&f.by=x&by=old&bands.old=1&nobody=yes');
    expect(readSegments(search)).toEqual(choice);
    expect(search).toMatch(/^period=2026Q2&f\.by=x/);
  });

  test('a measure that does not exist is the win rate', () => {
    expect(readSegments('measure=luck').measure).toBe('win_rate');
  });
});

describe('where bands meet', () => {
  test.each([
    ['10000, 25000', [10_000, 25_000]],
    ['25000;10000 10000', [10_000, 25_000]],
    ['-5 0 2.5', [-5, 0, 2.5]],
  ])('%s is read', (text, edges) => {
    expect(readEdges(text)).toEqual({ edges });
  });

  test.each([
    ['', /at least one number/],
    ['10000, many', /“many” is not a number/],
    ['1e5', /“1e5” is not a number/],
    ['10,000, 25,000', /write 10000/],
    [Array.from({ length: 21 }, (_, at) => at + 1).join(' '), /at most 20/],
  ])('%s is refused with words that help', (text, words) => {
    expect(readEdges(text)).toEqual({ error: expect.stringMatching(words) as string });
  });
});
