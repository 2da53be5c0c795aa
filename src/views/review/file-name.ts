/** "Q3 2026 review", "minutes", "md" → "q3-2026-review-minutes.md". */
export const fileNameOf = (name: string, what: string, ending: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}-${what}.${ending}`;
