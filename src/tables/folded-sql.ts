/** A text as it is compared where its spelling does not matter: letters and digits alone, without case and accents. */
export const foldedSql = (text: string): string =>
  `lower(strip_accents(regexp_replace(${text}, '[^\\p{L}\\p{N}]', '', 'g')))`;
