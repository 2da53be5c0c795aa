import type { Outcome } from '../model/outcome.ts';
import { ENDING_WORDS, OUTCOME_WORDS } from './outcome-words.ts';

const MEANING = new Map<string, Outcome>();
for (const outcome of ['won', 'lost', 'open'] as const)
  for (const word of OUTCOME_WORDS[outcome]) MEANING.set(word, outcome);
const ASK = new Set<string>(OUTCOME_WORDS.ask);

/** The numbers that one CRM writes for the state of an opportunity. */
const STATE_CODES: Readonly<Record<string, Outcome>> = { '0': 'open', '1': 'won', '2': 'lost' };

type Labels = readonly { label: string }[];

/** What each stage label means by the dictionary alone; `unmapped` where no dictionary holds it. */
export function recogniseOutcomes(labels: Labels): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  if (isStateCodes(labels)) {
    for (const { label } of labels) found.set(label, STATE_CODES[label.trim()] ?? 'unmapped');
    return found;
  }
  for (const { label } of labels) found.set(label, MEANING.get(normaliseLabel(label)) ?? 'unmapped');
  return found;
}

/**
 * What each stage label means, by the whole label. A label that no dictionary holds is an open stage where won and lost
 * were both recognised beside it; otherwise, and where it names some end of its own, it stays `unmapped`.
 */
export function guessOutcomes(labels: Labels): Map<string, Outcome> {
  const found = recogniseOutcomes(labels);
  const outcomes = new Set(found.values());
  if (!outcomes.has('won') || !outcomes.has('lost')) return found;
  for (const [label, outcome] of found) if (outcome === 'unmapped' && isStage(label)) found.set(label, 'open');
  return found;
}

/** "3. Closed-Won (100%)" and "closed won" are one label. */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(?\b\d{1,3} ?%\)?\s*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ *\d+ (?=\p{L})/u, '')
    .trim();
}

function isStage(label: string): boolean {
  const word = normaliseLabel(label);
  return /\p{L}/u.test(word) && !ASK.has(word) && !ENDING_WORDS.test(word);
}

function isStateCodes(labels: Labels): boolean {
  const codes = new Set(labels.map(({ label }) => label.trim()).filter((label) => label !== ''));
  return codes.has('1') && codes.has('2') && [...codes].every((code) => code in STATE_CODES);
}
