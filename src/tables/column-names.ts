/**
 * Names that are unique without regard to case, as the database compares them. `taken` names keep what they have;
 * a later name that is in use gets a number, so that four columns stay four columns.
 */
export function uniqueNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let unique = name;
    for (let copy = 2; used.has(unique.toLowerCase()); copy += 1) unique = `${name} (${copy})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
