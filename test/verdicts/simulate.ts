import { METHOD, type MethodSettings } from '../../src/model/settings.ts';
import { randomStream } from '../../src/stats/random.ts';
import type { PositionWord } from '../../src/verdicts/position.ts';
import { DESIGNS, type Design } from './simulated-designs.ts';
import { anyFalse, type Judgement, judgeReview, limitOf, matters } from './simulated-reviews.ts';

const REVIEWS = 5000;
const SEED = 20_260_930;

type Gate = { name: string; word: (judgement: Judgement) => PositionWord; method: MethodSettings };

const GATES: readonly Gate[] = [
  { name: 'alone', word: ({ alone }) => alone, method: METHOD },
  { name: 'BH', word: ({ verdict }) => verdict, method: { ...METHOD, fdr_method: 'bh' } },
  { name: 'BY', word: ({ verdict }) => verdict, method: { ...METHOD, fdr_method: 'by' } },
];

/**
 * Draws many reviews with known truths and prints how often their verdicts are wrong. Arguments: how many reviews, and
 * a seed. Exit code 1 where G1 does not hold, by more than chance explains.
 */
export async function main([reviews = String(REVIEWS), seed = String(SEED)]: readonly string[]): Promise<number> {
  const count = Number(reviews);
  if (!(Number.isInteger(count) && count > 0)) {
    print(`The number of reviews is a whole number above 0, not ${reviews}.`);
    return 2;
  }
  const bound = METHOD.fdr + 3 * Math.sqrt((METHOD.fdr * (1 - METHOD.fdr)) / count);
  print(`${count.toLocaleString('en-US')} reviews of 40 claims each, seed ${seed}. Everything in percent.`);
  let held = true;
  for (const design of DESIGNS) {
    print(`\n${design.name}${design.null ? ', every claim at its limit' : ''}`);
    print(row(['', 'reviews with a', 'false among', 'material', '', 'at the limit:', '', '']));
    print(row(['', 'false one', 'contradicted', 'misses found', 'holds', 'at risk', 'contradicted', 'not enough']));
    const tallies = tally(design, count, Number(seed));
    GATES.forEach((gate, i) => {
      const { anyFalse, falseShare, missed, found, atLimit, limit } = tallies[i]!;
      const shares = [anyFalse / count, falseShare / count, missed === 0 ? null : found / missed];
      print(row([gate.name, ...[...shares, ...WORDS.map((word) => atLimit[word] / limit)].map(percent)]));
      held &&= gate.name === 'alone' || falseShare / count <= bound;
    });
  }
  print(`\nFalse among contradicted: ${held ? '' : 'NOT '}at most ${percent(METHOD.fdr)} with BH and BY.`);
  return held ? 0 : 1;
}

const WORDS: readonly PositionWord[] = ['holds', 'at-risk', 'contradicted', 'not-enough-evidence'];

/** Sums over reviews; `falseShare` adds up each review's share of false ones among the contradicted. */
type Tally = {
  anyFalse: number;
  falseShare: number;
  missed: number;
  found: number;
  limit: number;
  atLimit: Record<PositionWord, number>;
};

/** One tally a gate, all over the same reviews. */
function tally(design: Design, count: number, seed: number): Tally[] {
  const next = randomStream(seed);
  const tallies = GATES.map(
    (): Tally => ({
      anyFalse: 0,
      falseShare: 0,
      missed: 0,
      found: 0,
      limit: 0,
      atLimit: { holds: 0, 'at-risk': 0, contradicted: 0, 'not-enough-evidence': 0 },
    }),
  );
  for (let review = 0; review < count; review += 1) {
    const drawn = design.draw(next);
    GATES.forEach(({ word, method }, i) => {
      add(tallies[i]!, judgeReview(drawn, method), word);
    });
  }
  return tallies;
}

function add(sums: Tally, judgements: readonly Judgement[], word: Gate['word']): void {
  const contradicted = judgements.filter((each) => word(each) === 'contradicted');
  const right = contradicted.filter(({ drawn }) => matters(drawn)).length;
  sums.anyFalse += anyFalse(judgements, word) ? 1 : 0;
  sums.falseShare += contradicted.length === 0 ? 0 : 1 - right / contradicted.length;
  sums.found += right;
  for (const each of judgements) {
    const { claim, truth } = each.drawn;
    if (matters(each.drawn)) sums.missed += 1;
    if (truth !== limitOf(claim)) continue;
    sums.limit += 1;
    sums.atLimit[word(each)] += 1;
  }
}

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));
const row = ([name, ...cells]: readonly string[]): string =>
  `  ${(name ?? '').padEnd(6)}${cells.map((cell) => cell.padStart(15)).join('')}`;
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
