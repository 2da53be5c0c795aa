import type { Verdict } from '../../verdicts/verdict.ts';

/** Name of a copy without its ending; ids are a person's own words, and not every system takes them in a file name. */
export const fileOf = ({ persona, assumption }: Verdict, what: string): string =>
  [persona ?? 'portfolio', assumption, what]
    .map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-');
