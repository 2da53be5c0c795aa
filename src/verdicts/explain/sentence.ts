import { driftInShort, driftRemark, driftSentence } from './drift-words.ts';
import { observed } from './observed.ts';
import { heldBack } from './reason-words.ts';
import { blankSentence, remarks } from './remarks.ts';
import { statedPart } from './stated-part.ts';
import { capitalised, labelOf, opening, type Telling } from './telling.ts';
import { adjustedInFull, adjustedInShort } from './variant-words.ts';
import { verdictClause } from './verdict-clause.ts';
import { windowPhrase } from './window-phrase.ts';

/** The whole verdict in words: claim, verdict, counts, likely range, meaning, what would settle it, what to know beside it. */
export function sentence(told: Telling): string {
  const said = [
    `${opening(told.persona, told.stated)}.`,
    `${labelOf(told.verdict, told.reasons)}.`,
    ...(driftSentence(told) ?? meaning(told)),
  ];
  const blank = blankSentence(told);
  const known = said.some((part) => part.toLowerCase().includes(blank.toLowerCase().slice(0, -1)));
  return [...said, known ? '' : blank, ...remarks(told), driftRemark(told)].filter((part) => part !== '').join(' ');
}

/** What was counted, what it means for the claim, and what would settle it. */
function meaning(told: Telling): string[] {
  const [clause = '', ...further] = verdictClause(told);
  return [`${counted(told)}${adjustedInFull(told)}${clause}.`, ...further];
}

/** The counts with the window they were taken in. */
function counted(told: Telling): string {
  const phrase = windowPhrase(told.window);
  if (told.evidence.kind === 'rate') return capitalised(`${observed(told).replace(/^won /, '')} ${phrase}`.trim());
  return capitalised(phrase === '' ? observed(told) : `${phrase}, ${observed(told)}`);
}

/** One line for a card: what was observed against what was stated. */
export function headline(told: Telling): string {
  const stated = statedPart(told.claim, told.settings.currency);
  return `${opening(told.persona, observed(told))}${adjustedInShort(told)}, ${against(told, stated)}`;
}

function against(told: Telling, stated: string): string {
  const { verdict, reasons } = told;
  switch (verdict) {
    case 'holds':
      return `as stated: ${stated}`;
    case 'at-risk':
      if (told.drift !== null && reasons.includes('drift')) {
        return `as stated, but ${driftInShort({ ...told, drift: told.drift })}`;
      }
      if (heldBack(told)) return `in line with the stated ${stated}, but in doubt`;
      return reasons.includes('within_tolerance')
        ? `just missing the stated ${stated}`
        : `probably missing the stated ${stated}`;
    case 'contradicted':
      return `not the stated ${stated}`;
    case 'not-enough-evidence':
      return `too little to tell about the stated ${stated}`;
    default:
      return verdict satisfies never;
  }
}
