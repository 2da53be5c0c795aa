const FIELDS = 'fields';

/** The fields that the address names; null where it leaves the choice open. */
export function readMapFields(search: string): readonly string[] | null {
  const text = new URLSearchParams(search).get(FIELDS);
  return text === null ? null : text.split(',').filter((key) => key !== '');
}

/** The query with these fields in it; everything else stays. */
export function writeMapFields(fields: readonly string[] | null, search: string): string {
  const query = new URLSearchParams(search);
  if (fields === null) query.delete(FIELDS);
  else query.set(FIELDS, fields.join(','));
  return query.toString();
}
