export type VerdictWord = 'holds' | 'at-risk' | 'contradicted' | 'not-enough-evidence' | 'untestable';

/** Classes are written out whole: Tailwind only keeps the ones it can read in the source. */
type Look = {
  word: string;
  /** As it follows a number: "4 need more evidence". */
  counted: (n: number) => string;
  text: string;
  badge: string;
  block: string;
  fill: string;
  stroke: string;
};

const QUIET = {
  text: 'text-unknown',
  fill: 'fill-unknown',
  stroke: 'stroke-unknown',
};

export const VERDICT_LOOK: Record<VerdictWord, Look> = {
  holds: {
    word: 'Holds',
    counted: (n) => (n === 1 ? 'holds' : 'hold'),
    text: 'text-holds',
    badge: 'bg-holds-wash text-holds',
    block: 'bg-holds text-on-verdict',
    fill: 'fill-holds',
    stroke: 'stroke-holds',
  },
  'at-risk': {
    word: 'At risk',
    counted: () => 'at risk',
    text: 'text-at-risk',
    badge: 'bg-at-risk-wash text-at-risk',
    block: 'bg-at-risk text-on-verdict',
    fill: 'fill-at-risk',
    stroke: 'stroke-at-risk',
  },
  contradicted: {
    word: 'Contradicted',
    counted: () => 'contradicted',
    text: 'text-contradicted',
    badge: 'bg-contradicted-wash text-contradicted',
    block: 'bg-contradicted text-on-verdict',
    fill: 'fill-contradicted',
    stroke: 'stroke-contradicted',
  },
  'not-enough-evidence': {
    ...QUIET,
    word: 'Not enough evidence',
    counted: (n) => (n === 1 ? 'needs more evidence' : 'need more evidence'),
    badge: 'bg-unknown-wash text-unknown',
    block: 'bg-unknown text-on-verdict',
  },
  untestable: {
    ...QUIET,
    word: 'Untestable',
    counted: () => 'untestable',
    badge: 'border border-dashed border-unknown text-unknown',
    block: 'border border-dashed border-unknown text-unknown',
  },
};

/** The order in which verdicts stand wherever they are counted together. */
export const VERDICT_ORDER = [
  'holds',
  'at-risk',
  'contradicted',
  'not-enough-evidence',
  'untestable',
] as const satisfies readonly VerdictWord[];
