import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { Assumption, Claim } from '../../model/claim.ts';
import type { Persona } from '../../model/persona.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

/** What a claim is about, in a word or two. */
export function measureName(claim: Claim): string {
  switch (claim.measure) {
    case 'win_rate':
      return 'Win rate';
    case 'conversion':
      return 'Conversion';
    case 'win_rate_ratio':
      return 'Ratio of win rates';
    case 'win_rate_order':
      return 'Order of win rates';
    case 'top_category':
    case 'share':
      return sentenceCase(fieldLabel(claim.field));
    case 'best_segment':
      return `Win rate by ${fieldLabel(claim.field)}`;
    case 'time_to_close':
      return 'Time to close';
    case 'time_to_win':
      return 'Time to win';
    case 'deal_size':
      return 'Deal size';
    case 'duration_order':
      return 'Order of durations';
    case 'deal_size_order':
      return 'Order of deal sizes';
    case 'cost_per_win':
      return 'Cost per win';
    case 'coverage':
      return 'Coverage';
    case 'belief':
      return 'Belief';
    default:
      return claim satisfies never;
  }
}

/** "Stated by Petra Gristen, 14 Jan 2026"; "Stated" alone where nobody wrote down who and when. */
export function statedBy({ stated_by, stated_on }: Assumption): string {
  const by = stated_by === undefined ? '' : ` by ${stated_by}`;
  const on = stated_on === undefined ? '' : `${by === '' ? ' on' : ','} ${writeDay(stated_on)}`;
  return `Stated${by}${on}`;
}

/** Texts of a verdict name the persona first; under its own heading the name is left out. */
export function withoutPersona(text: string, persona: Persona | null): string {
  const lead = persona === null ? '' : `${persona.name}: `;
  return sentenceCase(text.startsWith(lead) ? text.slice(lead.length) : text);
}

/** The sentence without the claim and the verdict's word, which stand above it. */
export function withoutOpening({ sentence, stated, label }: Verdict, persona: Persona | null): string {
  const bare = withoutPersona(sentence, persona);
  const opening = `${sentenceCase(stated)}. ${label}. `;
  return bare.startsWith(opening) ? bare.slice(opening.length) : bare;
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/** "2026-01-14" → "14 Jan 2026". */
export function writeDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return `${date.getUTCDate()} ${MONTH.format(date)} ${date.getUTCFullYear()}`;
}
