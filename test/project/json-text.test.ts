import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEEPEST, findFault, lineOf } from '../../src/project/json-text.ts';
import { FIXTURE } from './sample-project.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a text is JSON exactly when JSON.parse says so', () => {
  test('over generated values, spaced in any way', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '  ', '\t', '\n'), (text, space) => {
        expect(findFault(JSON.stringify(JSON.parse(text), null, space))).toBeNull();
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('over texts with a few characters changed', () => {
    const seed = '{ "a": [1, -2.5e+3, true, null, "x\\u00e9\\n\\"y"], "b": { "c": "", "d": {} }, "e": [] }';
    const edit = fc.record({
      at: fc.nat({ max: seed.length }),
      cut: fc.nat({ max: 3 }),
      put: fc.constantFrom(
        '',
        ',',
        '"',
        '}',
        ']',
        '{',
        '[',
        ':',
        '0',
        '-',
        '.',
        'e',
        '\\',
        '\\x',
        '\\u12',
        '\n',
        '\u0001',
        't',
        ' ',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), seed);
        const fault = findFault(text);
        // A doubled key is reported as soon as it is met, whatever else may be wrong further on.
        if (fault?.what.includes('is there twice')) return;
        expect(fault === null, text).toBe(parses(text));
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});

describe('a fault is named with its place', () => {
  test.each([
    ['{\n  "a": 1,\n  "a": 2\n}', { line: 3, column: 3, what: 'the key "a" is there twice' }],
    ['{ "a": 1, }', { line: 1, column: 11 }],
    ['{ "a": 1 // one\n}', { what: expect.stringContaining('comments') }],
    ['[1, 2', { what: expect.stringContaining('cut off') }],
    ['{ "a": "line\nbreak" }', { line: 1, column: 8, what: expect.stringContaining('spans two lines') }],
    ["{ 'a': 1 }", { what: expect.stringContaining('a key in double quotes') }],
    ['{} {}', { what: expect.stringContaining('the end of the file') }],
    ['[NaN]', { what: expect.stringContaining('a value was expected') }],
  ])('%j', (text, fault) => {
    expect(findFault(text)).toMatchObject(fault);
  });

  test('equal keys that are spelled differently are still twice', () => {
    expect(findFault('{ "a": 1, "\\u0061": 2 }')).toMatchObject({ what: 'the key "a" is there twice' });
  });

  test('nesting and long texts cannot exhaust the stack', () => {
    expect(findFault('['.repeat(1_000_000))).toMatchObject({ what: expect.stringContaining(`${DEEPEST} levels`) });
    expect(findFault(JSON.stringify('\\"x'.repeat(1_000_000)))).toBeNull();
  });
});

test('the line of a value is found by its path, or that of what encloses it', () => {
  const lines = FIXTURE.split('\n');
  const line = lineOf(FIXTURE, ['personas', 0, 'membership', 'all', 4, 'before']);
  expect(lines[line - 1]).toContain('"before": "created_date"');
  const enclosing = lineOf(FIXTURE, ['personas', 0, 'owners', 'finance']);
  expect(lines[enclosing - 1]).toContain('"owners"');
});
