import type { Outcome } from './outcome.ts';

/** Columns of yes and no that say together how a deal ended, in the order in which they are said. */
export const FLAG_FIELDS = ['is_closed', 'is_won', 'is_lost'] as const;
export type FlagField = (typeof FLAG_FIELDS)[number];
export type Flags = Readonly<Record<FlagField, boolean | null>>;

export const isFlagField = (field: string | null): field is FlagField => FLAG_FIELDS.some((flag) => flag === field);

/** How tools and spreadsheets of several languages write yes and no, in small letters. */
export const FLAG_WORDS = {
  yes: [
    'true',
    '1',
    'yes',
    'y',
    't',
    'wahr',
    'ja',
    'vrai',
    'oui',
    'vero',
    'sì',
    'si',
    'sí',
    'waar',
    'verdadeiro',
    'sim',
  ],
  no: ['false', '0', 'no', 'n', 'f', 'falsch', 'nein', 'faux', 'non', 'falso', 'onwaar', 'nee', 'não', 'nao'],
} as const;

const YES = new Set<string>(FLAG_WORDS.yes);
const NO = new Set<string>(FLAG_WORDS.no);

/** What a cell of a flag says; null where it says neither. */
export function readFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

type Ending = Exclude<Outcome, 'unmapped'>;

/** Outcomes that the flags of a deal leave possible: none where they contradict each other. */
export function outcomesLeft({ is_closed, is_won, is_lost }: Flags): Ending[] {
  const left: Ending[] = [];
  if (is_closed !== false && is_won !== false && is_lost !== true) left.push('won');
  if (is_closed !== false && is_lost !== false && is_won !== true) left.push('lost');
  if (is_closed !== true && is_won !== true && is_lost !== true) left.push('open');
  return left;
}

export const FLAG_SAID: Readonly<Record<FlagField, readonly [yes: string, no: string]>> = {
  is_closed: ['closed', 'not closed'],
  is_won: ['won', 'not won'],
  is_lost: ['lost', 'not lost'],
};
export const BETWEEN_FLAGS = ', ';
/** Between what flags say and the stage that has to say the rest. */
export const BEFORE_STAGE = ' · ';

export type SaidFlags = { said: string; left: readonly Ending[] };

const THREE = [true, false, null] as const;

/** Everything that flags can say together: "closed, not won". Saying nothing is not among it. */
export const SAID_FLAGS: readonly SaidFlags[] = THREE.flatMap((is_closed) =>
  THREE.flatMap((is_won) =>
    THREE.map((is_lost) => ({ said: sayFlags({ is_closed, is_won, is_lost }), flags: { is_closed, is_won, is_lost } })),
  ),
).flatMap(({ said, flags }) => (said === '' ? [] : [{ said, left: outcomesLeft(flags) }]));

function sayFlags(flags: Flags): string {
  const words = FLAG_FIELDS.flatMap((field) => {
    const flag = flags[field];
    return flag === null ? [] : [FLAG_SAID[field][flag ? 0 : 1]];
  });
  return words.join(BETWEEN_FLAGS);
}

const BY_WORDS = new Map(SAID_FLAGS.map(({ said, left }) => [said, left]));

/** The parts of a label that flags have a say in; null for a label of a stage alone. */
export function flagsInLabel(label: string): { left: readonly Ending[]; stage: string } | null {
  const [said = '', ...rest] = label.split(BEFORE_STAGE);
  const left = BY_WORDS.get(said.trim().toLowerCase());
  // Flags that say all of it stand alone.
  if (left === undefined || (rest.length > 0 && left.length < 2)) return null;
  return { left, stage: rest.join(BEFORE_STAGE) };
}
