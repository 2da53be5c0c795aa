import type { CodedField } from '../model/cell.ts';
import type { ClaimOf } from '../model/claim.ts';
import { type Answers, inGroup, inWindow, type Span } from './answers.ts';
import type { CategoryCount, Evidence, Share } from './evidence.ts';
import { groundOf, groupOf, isClosed } from './ground.ts';
import type { Asked } from './questionnaire.ts';
import { fieldGround, isAmong } from './rate-evidence.ts';

/** Fields in which a rep writes down a reason; there "other" says nothing. */
const REASONS = new Set(['loss_reason', 'win_reason', 'reason_primary', 'reason_secondary']);
/** Words in the place of a reason that give none. */
export const NO_REASON: ReadonlySet<string> = new Set([
  'other',
  'others',
  'no reason',
  'no reason given',
  'not specified',
  'unspecified',
]);

const plain = (text: string): string => text.trim().toLowerCase();

/** Whether a value of the field says anything: "other" as a reason does not, unless it is the very value claimed. */
export function speaking(field: string, claimed: readonly string[]): (label: string) => boolean {
  const keep = new Set(claimed.map(plain));
  return (label) => !REASONS.has(field) || !NO_REASON.has(plain(label)) || keep.has(plain(label));
}

/** Deals of the group by the set of values they hold. */
function valueSets(
  answers: Answers,
  asked: Asked,
  coded: CodedField,
  span: Span,
  counts: (cell: Answers['facts']['cells'][number]) => boolean,
  claimed: readonly string[],
): { values: readonly string[]; deals: number; won: number }[] {
  const position = answers.fields.indexOf(coded.field);
  const sets = new Map<number, { values: readonly string[]; deals: number; won: number }>();
  const speaks = speaking(coded.canonical ?? coded.field, claimed);
  for (const row of answers.categories) {
    if (row.field !== position || row.code < 0) continue;
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || !counts(cell) || !inWindow(cell, span) || !inGroup(cell, groupOf(asked))) continue;
    const set = sets.get(row.code) ?? { values: (coded.labels[row.code] ?? []).filter(speaks), deals: 0, won: 0 };
    set.deals += row.deals;
    if (cell.outcome === 'won') set.won += row.deals;
    sets.set(row.code, set);
  }
  return [...sets.values()].filter((set) => set.values.length > 0);
}

const deals = (sets: readonly { deals: number }[]): number => sets.reduce((sum, set) => sum + set.deals, 0);

/** x of the deals whose field is filled hold one of the named values. */
export function share(
  answers: Answers,
  asked: Asked,
  claim: ClaimOf<'share'>,
  coded: CodedField,
  span: Span,
): Evidence {
  const sets = valueSets(answers, asked, coded, span, (cell) => isAmong(cell, claim.among), claim.in);
  const named = new Set(claim.in.map(plain));
  const x = deals(sets.filter((set) => set.values.some((value) => named.has(plain(value)))));
  const n = deals(sets);
  const ground = fieldGround(answers, asked, claim, span, n);
  const missing = Math.max(0, ground.eligible - n);
  return {
    ...ground,
    kind: 'rate',
    share: { x, n },
    bounds: { low: { x, n: n + missing }, high: { x: x + missing, n: n + missing } },
  };
}

/** The claimed value against each rival, pair by pair. */
export function topCategory(
  answers: Answers,
  asked: Asked,
  claim: ClaimOf<'top_category'>,
  coded: CodedField,
  span: Span,
): Evidence {
  const sets = valueSets(answers, asked, coded, span, (cell) => isAmong(cell, claim.among), [claim.value]);
  const claimed = plain(claim.value);
  const values = new Map<string, string>();
  for (const value of sets.flatMap((set) => set.values)) values.set(plain(value), value);
  const count = (value: string, label: string): CategoryCount => {
    const has = (set: { values: readonly string[] }, wanted: string) =>
      set.values.some((held) => plain(held) === wanted);
    return {
      value: label,
      deals: deals(sets.filter((set) => has(set, value))),
      without_claimed: deals(sets.filter((set) => has(set, value) && !has(set, claimed))),
      claimed_without: deals(sets.filter((set) => has(set, claimed) && !has(set, value))),
    };
  };
  const rivals = [...values].filter(([value]) => value !== claimed).map(([value, label]) => count(value, label));
  rivals.sort((a, b) => b.deals - a.deals || (a.value < b.value ? -1 : 1));
  return {
    ...fieldGround(answers, asked, claim, span, deals(sets)),
    kind: 'categories',
    claimed: count(claimed, values.get(claimed) ?? claim.value),
    rivals,
    several: coded.several,
  };
}

/** Win rate of each value of a field within the group. */
export function bestSegment(
  answers: Answers,
  asked: Asked,
  claim: ClaimOf<'best_segment'>,
  coded: CodedField,
  span: Span,
): Evidence {
  const sets = valueSets(answers, asked, coded, span, isClosed, [claim.value]);
  const rates = new Map<string, { value: string; share: Share }>();
  for (const set of sets) {
    for (const value of set.values) {
      const rate = rates.get(plain(value)) ?? { value, share: { x: 0, n: 0 } };
      rate.share = { x: rate.share.x + set.won, n: rate.share.n + set.deals };
      rates.set(plain(value), rate);
    }
  }
  const claimed = rates.get(plain(claim.value))?.share ?? { x: 0, n: 0 };
  const rivals = [...rates].filter(([value]) => value !== plain(claim.value)).map(([, rate]) => rate);
  rivals.sort((a, b) => b.share.n - a.share.n || (a.value < b.value ? -1 : 1));
  const ground = groundOf(answers, asked, span, false);
  const eligible = ground.counts.won + ground.counts.lost;
  return { ...ground, eligible, recorded: deals(sets), kind: 'segments', claimed, rivals };
}
