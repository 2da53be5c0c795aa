/**
 * Unique column names: the headers themselves, blank ones numbered by their place, repeated ones suffixed.
 * Names that differ only in case count as repeated, because the database cannot tell them apart.
 */
export function headerNames(headers: readonly (string | null)[]): string[] {
  const trimmed = headers.map((header) => header?.replaceAll('\0', '').trim() ?? '');
  const original = new Set(trimmed.map((name) => name.toLowerCase()));
  const taken = new Set<string>();
  return trimmed.map((header, index) => {
    const base = header === '' ? `Column ${index + 1}` : header;
    let name = base;
    const isBlocked = () => taken.has(name.toLowerCase()) || (name !== header && original.has(name.toLowerCase()));
    for (let suffix = 2; isBlocked(); suffix++) name = `${base}_${suffix}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
