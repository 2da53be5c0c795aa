import { expect, test } from 'vitest';
import { explain } from '../../src/engine/failure.ts';

test.each([
  [
    'Binder Error: Referenced column "secret" not found',
    'bad-sql',
    'The database could not run this statement (Binder error).',
  ],
  [
    '{"exception_type":"Parser","exception_message":"syntax error at or near secret"}',
    'bad-sql',
    'The database could not run this statement (Parser error).',
  ],
  [
    'Invalid Input Error: CSV Error on Line: 7\nOriginal Line: secret,1',
    'bad-sql',
    'The database could not run this statement (Invalid Input error).',
  ],
  ['something else, secret', 'bad-sql', 'The database could not run this statement (unknown error).'],
  [
    'Out of Memory Error: could not allocate block',
    'out-of-memory',
    'There is not enough memory for this. Nothing was changed.',
  ],
  ['std::bad_alloc', 'out-of-memory', 'There is not enough memory for this. Nothing was changed.'],
  [
    'Permission Error: Cannot access file "secret"',
    'refused',
    'The database reads imported files only and writes none.',
  ],
  [
    'Invalid Error: NotReadableError: secret.csv',
    'refused',
    'This file cannot be read. It may have been moved or changed: choose it again.',
  ],
  ['query was canceled', 'cancelled', 'Cancelled.'],
])('%s', (words, kind, message) => {
  const error = explain(new Error(words), 'SELECT 1');
  expect([error.kind, error.message, error.sql]).toEqual([kind, message, 'SELECT 1']);
});

test('a trap in the database is the end of it', () => {
  const trap = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
  expect(explain(trap).kind).toBe('worker-died');
});
