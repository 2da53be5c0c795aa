/** An id made of a name: "Head of Marketing" → "head-of-marketing"; a number follows where that is taken. */
export function slugId(name: string, taken: Iterable<string>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = (plain.match(/[\p{L}\p{N}]+/gu) ?? ['persona']).join('-').slice(0, 60);
  return firstFree(slug, (number) => `${slug}-${number}`, new Set(taken));
}

/** The next id of a persona's assumptions: the first letters of its own id and a number, "fl-8". */
export function assumptionId(persona: string, taken: Iterable<string>): string {
  const letters = persona
    .split('-')
    .map((part) => [...part][0] ?? '')
    .join('');
  const used = new Set(taken);
  let number = 1;
  while (used.has(`${letters}-${number}`)) number++;
  return `${letters}-${number}`;
}

function firstFree(first: string, numbered: (number: number) => string, taken: ReadonlySet<string>): string {
  if (!taken.has(first)) return first;
  let number = 2;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}
