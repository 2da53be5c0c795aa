/** An answer on its way; `none` where nothing was asked. */
export type Asked<T> =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'failed'; message: string }
  | { kind: 'ready'; value: T };

export function asked<T>(query: { data: T | undefined; error: Error | null; fetchStatus: string }): Asked<T> {
  if (query.data !== undefined) return { kind: 'ready', value: query.data };
  if (query.error !== null) return { kind: 'failed', message: query.error.message };
  return query.fetchStatus === 'idle' ? { kind: 'none' } : { kind: 'asking' };
}
