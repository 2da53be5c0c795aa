import type { Evidence } from '../../assumptions/evidence.ts';
import { fieldLabel, listWords } from '../../assumptions/state-filter.ts';
import { firstDay, lastDay, quarterName } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import { howToGet } from './how-to-get.ts';
import { capitalised, LABELS, opening } from './telling.ts';
import { windowPhrase } from './window-phrase.ts';

/** The three texts of a verdict. */
export type Texts = { headline: string; sentence: string; next_step: string };

/** Nothing could be tested: a column is missing, a file is one-sided, or the claim has no testable form. */
export function untestableTexts(
  persona: string | null,
  stated: string,
  { because, missing }: { because: string; missing: readonly string[] },
): Texts {
  const reason = whyUntestable(because, missing);
  return {
    headline: opening(persona, `cannot be tested: ${reason}`),
    sentence: `${opening(persona, stated)}. ${LABELS.untestable}. ${capitalised(reason)}.`,
    next_step: nextStep(because, missing),
  };
}

/** Whole files that may be missing, rather than a column of one. */
const FILES: Readonly<Record<string, string>> = {
  campaigns: 'list of campaigns',
  touches: 'touches of campaigns',
  people: 'people',
  notes: 'notes, e-mails or interviews',
};

function whyUntestable(because: string, missing: readonly string[]): string {
  switch (because) {
    case 'no-wins':
      return 'the data hold no won deal, so there is no rate to compare';
    case 'no-losses':
      return 'the data hold no lost deal, so every rate would be 100%';
    default:
      if (missing.length === 0) return because;
      if (missing.every((name) => name in FILES)) {
        return `the data hold no ${listWords(
          missing.map((name) => FILES[name] ?? name),
          'or',
        )}`;
      }
      return `there is no ${listWords(missing.map(fieldLabel), 'and')} in the data, or it is empty`;
  }
}

function nextStep(because: string, missing: readonly string[]): string {
  if (because === 'no-wins' || because === 'no-losses') {
    const absent = because === 'no-wins' ? 'won' : 'lost';
    return `Import the ${absent} deals too, or check under Sources which stages mean ${absent}.`;
  }
  if (missing.length === 0) return 'Restate the claim.';
  return missing.map(howToGet).join(' ');
}

/** No closed deal falls into the window. */
export function emptyWindowTexts(
  persona: string | null,
  stated: string,
  covered: Evidence['covered'],
  window: string,
  { fiscal_year_start }: Settings,
): Texts {
  const nothing = `no closed deals ${windowPhrase(window)}`.trim();
  const [a, b] = covered ?? [0, 0];
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const days = `${firstDay(from, fiscal_year_start)} to ${lastDay(to, fiscal_year_start)}`;
  const dates =
    covered === null
      ? 'No deal in the data has a close date.'
      : `The data cover ${from === to ? quarterName(from) : `${quarterName(from)} to ${quarterName(to)}`} (${days}).`;
  return {
    headline: opening(persona, nothing),
    sentence: `${opening(persona, stated)}. ${LABELS['not-enough-evidence']}. ${capitalised(nothing)}. ${dates}`,
    next_step: 'Choose a period that the data cover, or import newer deals.',
  };
}
