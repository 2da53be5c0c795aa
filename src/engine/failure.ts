import { EngineError } from './port.ts';

/**
 * The database's own error as an EngineError. Its words may quote rows of an imported file, so the message keeps only
 * the kind of error; the rest is in `cause`.
 */
export function explain(error: unknown, sql?: string): EngineError {
  if (error instanceof EngineError) return error;
  const details = sql === undefined ? { cause: error } : { sql, cause: error };
  // From identifier() and literal(): their messages name no content.
  if (error instanceof RangeError) return new EngineError('bad-sql', error.message, details);
  if (isTrap(error)) return new EngineError('worker-died', 'The database stopped and has to be opened again.', details);
  const label = errorLabel(error);
  switch (label) {
    case 'Out of Memory':
      return new EngineError('out-of-memory', 'There is not enough memory for this. Nothing was changed.', details);
    case 'Permission':
      return new EngineError('refused', 'The database reads imported files only and writes none.', details);
    case 'IO':
      return new EngineError(
        'refused',
        'This file cannot be read. It may have been moved or changed: choose it again.',
        details,
      );
    case 'INTERRUPT':
      return cancelled(sql);
    default:
      return new EngineError('bad-sql', `The database could not run this statement (${label} error).`, details);
  }
}

export function cancelled(sql?: string): EngineError {
  return new EngineError('cancelled', 'Cancelled.', sql === undefined ? {} : { sql });
}

// A trap leaves the memory of the database in an unknown state: nothing it holds can be trusted afterwards.
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.message.startsWith('Aborted('));
}

function errorLabel(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text === 'query was canceled') return 'INTERRUPT';
  if (text.includes('configuration has been locked')) return 'Permission';
  if (text.includes('bad_alloc')) return 'Out of Memory';
  if (/\b(NotReadableError|NotFoundError)\b/.test(text)) return 'IO';
  // The database writes either "Binder Error: …" or {"exception_type":"Binder",…}.
  const found = /^(?:[\w ]*?\()?([A-Z][A-Za-z ]{1,30}?) Error: |^\{"exception_type":"([A-Za-z ]{1,30})"/.exec(text);
  return found?.[1] ?? found?.[2] ?? 'unknown';
}
