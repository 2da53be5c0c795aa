import { orderOfRates } from '../../model/claim.ts';
import { formatCount, formatPoints } from '../../model/format.ts';
import { shortageOf } from '../finding.ts';
import { unitsOf } from '../unit-noun.ts';
import { limitsOf, violatedSide } from '../violated-side.ts';
import { figure, likely, limitFigure } from './figures.ts';
import { blankWords, heldBack, reasonWords } from './reason-words.ts';
import { restated } from './restated.ts';
import { knowableSentence, settlingSentence, trueValue } from './settling-words.ts';
import { agreement } from './source-words.ts';
import { statedPart } from './stated-part.ts';
import type { Telling } from './telling.ts';

/** What follows the counts: the likely range, what it means for the claim and what would settle it. */
export function verdictClause(told: Telling): string[] {
  switch (told.verdict) {
    case 'holds':
      return [range(told, `the true ${trueValue(told)} is `), ruledOut(told)];
    case 'contradicted':
      return [joined(range(told), beyond(told)), agreement(told), suggestion(told)];
    case 'at-risk':
      return atRisk(told);
    case 'not-enough-evidence':
      return undecided(told);
    default:
      return told.verdict satisfies never;
  }
}

/** "; likely between 10% and 18%"; empty for categories, whose counts say it better, and where there is none. */
function range(told: Telling, lead = ''): string {
  const { interval } = told.finding;
  if (interval === null || told.evidence.kind === 'categories') return '';
  return `; ${lead}${likely(told, interval)}`;
}

const joined = (first: string, second: string): string => (second === '' ? first : `${first}, ${second}`);

function ruledOut(told: Telling): string {
  const { finding, claim } = told;
  if (claim.measure === 'best_segment') {
    return `That any other value with enough closed deals is ${claim.is === 'best' ? 'ahead' : 'behind'} is ruled out.`;
  }
  if (finding.medians !== undefined) return 'The difference is clear.';
  if (finding.sets === null || told.evidence.kind === 'categories') return '';
  const order = orderOfRates(claim);
  if (order !== null) {
    return order === 'same'
      ? `A difference that would matter (more than ${formatPoints(finding.sets.tolerated[1])}) is ruled out.`
      : 'A tie or the reverse is ruled out.';
  }
  const { low, high } = limitsOf(finding.sets, finding.unit);
  const below = low === null ? '' : `below ${limitFigure(told, low)}`;
  const above = high === null ? '' : `above ${limitFigure(told, high)}`;
  if (below !== '' && above !== '') return `A miss that would matter (${below} or ${above}) is ruled out.`;
  if (below !== '') return `A shortfall that would matter (${below}) is ruled out.`;
  return above === '' ? '' : `An excess that would matter (${above}) is ruled out.`;
}

/** How a contradicted interval lies to its limit. */
function beyond(told: Telling): string {
  const { finding, claim } = told;
  if (told.evidence.kind === 'categories') return '';
  if (claim.measure === 'best_segment' || finding.medians !== undefined) return 'clearly the other way round';
  const violated = sideOf(told);
  if (violated === null) return '';
  const order = orderOfRates(claim);
  if (order !== null && order !== 'same') return 'clearly the other way round';
  return `clearly ${violated.side} ${limitFigure(told, violated.limit)}`;
}

function suggestion(told: Telling): string {
  const text = told.grade === 'A' || told.grade === 'B' ? restated(told) : null;
  return text === null ? '' : `Suggested: ${text}.`;
}

function sideOf({ finding }: Telling): ReturnType<typeof violatedSide> {
  return finding.sets === null || finding.estimate === null ? null : violatedSide(finding.estimate, finding.sets);
}

function atRisk(told: Telling): string[] {
  const { reasons, claim, settings, finding } = told;
  // What holds by its counts and was held back by a gate is not missed.
  if (heldBack(told)) return [joined(range(told), 'as stated'), `But ${reasonWords(told)}.`];
  if (reasons.includes('indirect')) return [joined(range(told), fitsBoth(told)), `But ${reasonWords(told)}.`];
  const stated = `the stated ${statedPart(claim, settings.currency)}`;
  if (reasons.includes('within_tolerance')) {
    return [joined(range(told), `so ${stated} is just missed, by less than matters`)];
  }
  const why = reasonWords(told);
  const unclear = 'Not yet clear it is off by enough to matter';
  const reach = finding.sets === null ? beyond(told) : '';
  return [
    joined(joined(range(told), reach), `so ${stated} is probably missed`),
    why === '' ? `${unclear}.` : `${unclear}: ${why}.`,
    settlingSentence(told),
  ];
}

function undecided(told: Telling): string[] {
  const { reasons, finding, evidence, claim } = told;
  const shortage = shortageOf(finding);
  if (shortage !== undefined) {
    const { have, needed, of } = shortage;
    const there = have === 0 ? `There are no ${of}` : `Only ${have.toLocaleString('en-US')} ${unitsOf(have, of)}`;
    return ['', `${there}; a verdict needs at least ${formatCount(needed)}.`, settlingSentence(told)];
  }
  if (reasons.includes('missing_data') && finding.position.verdict === 'holds') {
    return [
      range(told),
      `What is there agrees with the claim, but ${blankWords(evidence, claim)}: the blanks could turn it round.`,
    ];
  }
  return [joined(range(told), fitsBoth(told)), settlingSentence(told), knowableSentence(told)];
}

function fitsBoth(told: Telling): string {
  const { finding, claim, evidence } = told;
  if (evidence.kind === 'categories') return finding.rival === undefined ? '' : 'which cannot be told apart';
  if (claim.measure === 'best_segment' || finding.medians !== undefined) return 'which cannot be told apart';
  const { interval, sets } = finding;
  if (interval === null || sets === null) return 'which leaves it open';
  const order = orderOfRates(claim);
  if (order !== null && order !== 'same') return 'which fits the order and its reverse';
  if (order === 'same') return `which fits both less and more than ${figure(told, sets.tolerated[1])}`;
  const { low, high } = limitsOf(sets, finding.unit);
  if (low !== null && high !== null) {
    const ends = [
      interval[0] < low ? `below ${limitFigure(told, low)}` : '',
      interval[1] > high ? `above ${limitFigure(told, high)}` : '',
    ];
    return `which fits the stated range and values ${ends.filter((each) => each !== '').join(' or ')}`;
  }
  const under = interval[0] < sets.tolerated[0];
  const [stated, limit] = under ? [sets.claim[0], sets.tolerated[0]] : [sets.claim[1], sets.tolerated[1]];
  return `which fits both ${limitFigure(told, stated)} and ${limitFigure(told, limit)}`;
}
