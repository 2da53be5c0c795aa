import type { Observation } from '../model/elsewhere.ts';
import { formatCount } from '../model/format.ts';
import { quarterOf } from '../model/quarter.ts';
import { observationFamily, SOURCE_FAMILIES, type SourceFamily } from '../model/source-family.ts';
import { type Answers, type Span, within } from './answers.ts';
import type { CategoryCount, Evidence, Share } from './evidence.ts';
import { matchOf } from './observation-match.ts';
import type { Asked } from './questionnaire.ts';
import { folded } from './same-words.ts';
import type { SourceEvidence } from './scrutiny.ts';

/** Whether an observation counts in the window; one without a date always does, one after the as-of date never. */
export function isTimely({ date }: Observation, { facts }: Answers, span: Span, fiscalYearStart: number): boolean {
  if (date === null) return true;
  if (facts.as_of !== null && date > facts.as_of) return false;
  return within(quarterOf(date, fiscalYearStart), span);
}

/** What surveys, interviews and usage counts that somebody brought along say of a claim; they know no facets. */
export function observationSources(
  answers: Answers,
  asked: Asked,
  all: readonly Asked[],
  span: Span,
  fiscalYearStart: number,
): SourceEvidence[] {
  const { facts, facet_fields } = answers;
  if (facet_fields.length > 0) return [];
  const matched = facts.elsewhere.observations.flatMap((row) => {
    const match = isTimely(row, answers, span, fiscalYearStart) ? matchOf(row, asked, all) : null;
    return match === null ? [] : [{ row, value: match.value }];
  });
  return SOURCE_FAMILIES.flatMap((family) => {
    const own = matched.filter(({ row }) => observationFamily(row.kind, row.source) === family);
    const evidence = evidenceOf(asked, own);
    return evidence === null ? [] : [sourceOf(family, evidence, own)];
  });
}

type Matched = { row: Observation; value: string | null };

function sourceOf(family: SourceFamily, evidence: Evidence, rows: readonly Matched[]): SourceEvidence {
  const sources = new Set(rows.map(({ row }) => row.source ?? row.kind ?? ''));
  const [only = ''] = sources;
  const name = sources.size === 1 && only !== '' ? only.charAt(0).toUpperCase() + only.slice(1) : NAMES[family];
  const what = `${formatCount(evidence.eligible)} ${family === 'campaigns' ? 'counted' : 'asked'}`;
  return { family, name, what, indirect: family === 'losses', by_deal: false, evidence };
}

const NAMES: Record<SourceFamily, string> = {
  campaigns: 'Usage counts',
  losses: 'Counts by reps',
  voice: 'Surveys and interviews',
};

function evidenceOf({ assumption: { claim } }: Asked, rows: readonly Matched[]): Evidence | null {
  const whole = rows.filter(({ value }) => value === null);
  const valued = byValue(rows);
  if (claim.measure === 'top_category') return ranking(claim.value, valued);
  if (whole.length > 0) return rate(sum(whole));
  return claim.measure === 'share' ? rateOfAny(claim.in, valued) : null;
}

const sum = (rows: readonly Matched[]): Share =>
  rows.reduce(({ x, n }, { row }) => ({ x: x + row.successes, n: n + row.trials }), { x: 0, n: 0 });

type Valued = { value: string; share: Share };

function byValue(rows: readonly Matched[]): Valued[] {
  const values = new Map<string, Matched[]>();
  for (const each of rows) {
    if (each.value === null) continue;
    values.set(folded(each.value), [...(values.get(folded(each.value)) ?? []), each]);
  }
  return [...values.values()].map((own) => ({ value: own[0]?.value ?? '', share: sum(own) }));
}

/** Values can be held together only where the same people were asked about each, and gave one answer. */
function isOneQuestion(valued: readonly Valued[]): boolean {
  const trials = valued[0]?.share.n ?? 0;
  const answers = valued.reduce((all, { share }) => all + share.x, 0);
  return trials > 0 && answers <= trials && valued.every(({ share }) => share.n === trials);
}

function rateOfAny(wanted: readonly string[], valued: readonly Valued[]): Evidence | null {
  const named = wanted.flatMap((each) => valued.find(({ value }) => folded(value) === folded(each)) ?? []);
  if (named.length < wanted.length || !isOneQuestion(named)) return null;
  return rate({ x: named.reduce((all, { share }) => all + share.x, 0), n: named[0]?.share.n ?? 0 });
}

function ranking(claimed: string, valued: readonly Valued[]): Evidence | null {
  const own = valued.find(({ value }) => folded(value) === folded(claimed));
  if (own === undefined || valued.length < 2 || !isOneQuestion(valued)) return null;
  const count = ({ value, share }: Valued): CategoryCount => ({
    value,
    deals: share.x,
    without_claimed: value === own.value ? 0 : share.x,
    claimed_without: value === own.value ? 0 : own.share.x,
  });
  const rivals = valued.filter((each) => each !== own).map(count);
  rivals.sort((a, b) => b.deals - a.deals || (a.value < b.value ? -1 : 1));
  return { ...groundOf(own.share.n), kind: 'categories', claimed: count(own), rivals, several: false };
}

const rate = (share: Share): Evidence => ({
  ...groundOf(share.n),
  kind: 'rate',
  share,
  bounds: { low: share, high: share },
});

/** Nobody of those asked is a deal. */
const groundOf = (asked: number) => ({
  counts: { won: 0, lost: 0, open: 0 },
  eligible: asked,
  recorded: asked,
  periods: null,
  pace: null,
  covered: null,
});
