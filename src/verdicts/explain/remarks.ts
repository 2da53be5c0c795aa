import { formatCount, formatDays, formatMoney, formatShare } from '../../model/format.ts';
import { alikeSentence } from './cluster-words.ts';
import { blankWords } from './reason-words.ts';
import { capitalised, LABELS, type Telling } from './telling.ts';
import { unitRemarks } from './unit-remarks.ts';
import { sensitivityRemarks } from './variant-words.ts';

/** W4: for how many records a field is filled, where it is not for all; empty otherwise. */
export function blankSentence({ evidence, claim }: Telling): string {
  return evidence.recorded < evidence.eligible ? `${capitalised(blankWords(evidence, claim))}.` : '';
}

/** What a reader has to know beside the verdict: the notes of K4 and K8 to K11. */
export function remarks(told: Telling): string[] {
  const { reasons, evidence } = told;
  const said: string[] = [];
  if (reasons.includes('many_small')) said.push('It is the largest of many small ones.');
  if (evidence.kind === 'amounts' && reasons.includes('largest_deal')) {
    said.push(`The largest deal alone is ${formatShare(evidence.largest_share)} of the total.`);
  }
  return [
    ...said,
    ...alikeRemarks(told),
    ...unitRemarks(told),
    ...durationRemarks(told),
    ...untimedRemarks(told),
    ...medianBeside(told),
    ...sensitivityRemarks(told),
  ];
}

function alikeRemarks({ finding, reasons }: Telling): string[] {
  const alike = alikeSentence(finding.clustering ?? null, finding.versus_clustering ?? null);
  if (alike !== '') return [alike];
  return reasons.includes('clusters_unknown')
    ? ['Too few accounts stand behind it to say how alike their deals are.']
    : [];
}

function durationRemarks({ evidence, finding, reasons }: Telling): string[] {
  const said: string[] = [];
  if (evidence.kind === 'wins') {
    if (evidence.tau !== null) said.push(`Counted in deals at least ${formatDays(evidence.tau)} old.`);
    if (evidence.open > 0) said.push(`${formatCount(evidence.open)} deals are still open.`);
  }
  if (evidence.kind === 'spells' || evidence.kind === 'wins') {
    if (evidence.naive !== null && evidence.naive !== finding.estimate && evidence.periods !== null) {
      said.push(`Won-only view in the CRM: ${formatDays(evidence.naive)}, which leaves out slow deals.`);
    }
    if (reasons.includes('no_dates')) said.push('The file has durations but no dates, so open deals are left out.');
    if (reasons.includes('history_short')) {
      said.push('The history is shorter than the longest deals, so slow wins may be missing.');
    }
  }
  return said;
}

// More days than these are told by their number.
const MOST_DAYS = 2;

/** Rule U3. */
function untimedRemarks({ evidence: { untimed } }: Telling): string[] {
  if (untimed === undefined) return [];
  const { bulk, same_day } = untimed;
  const losses = bulk.reduce((sum, { deals }) => sum + deals, 0);
  const days = bulk.length > MOST_DAYS ? `${bulk.length} days` : bulk.map(({ day }) => day).join(' and ');
  const said: string[] = [];
  if (losses > 0) {
    said.push(
      losses === 1
        ? `1 loss was closed on ${days} with many others in one go; its date says nothing of how long it took.`
        : `${formatCount(losses)} losses closed on ${days} in one go; their dates say nothing of how long they took.`,
    );
  }
  if (same_day > 0) {
    const deals = same_day === 1 ? '1 deal was' : `${formatCount(same_day)} deals were`;
    said.push(`${deals} opened and closed on one day, as if entered afterwards, and left out.`);
  }
  return said;
}

function medianBeside({ finding, settings }: Telling): string[] {
  const { beside } = finding;
  if (beside === undefined) return [];
  const money = (amount: number): string => formatMoney(amount, settings.currency);
  const range =
    beside.interval === null ? '' : ` (likely ${money(beside.interval[0])} to ${money(beside.interval[1])})`;
  return [
    `The typical (median) deal is ${money(beside.median)}${range}; for it the claim reads: ${LABELS[beside.position.verdict].toLowerCase()}.`,
  ];
}
