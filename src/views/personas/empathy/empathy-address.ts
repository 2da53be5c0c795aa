const PERSONA = 'persona';

/** The personas that the address names, in its order; none where it leaves the choice open. */
export const readChosenPersonas = (search: string): readonly string[] => [
  ...new Set(new URLSearchParams(search).getAll(PERSONA)),
];

/** The query with these personas in it; everything else stays. */
export function writeChosenPersonas(personas: readonly string[], search: string): string {
  const query = new URLSearchParams(search);
  query.delete(PERSONA);
  for (const id of personas) query.append(PERSONA, id);
  return query.toString();
}
