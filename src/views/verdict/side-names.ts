import { rest } from '../../assumptions/state-claim.ts';
import { stateFilter } from '../../assumptions/state-filter.ts';
import { type Claim, comparedDeals, segmentOf } from '../../model/claim.ts';
import type { Filter } from '../../model/filter.ts';
import type { Persona } from '../../model/persona.ts';
import { sentenceCase } from './sentence-case.ts';

type Whose = Pick<Persona, 'name' | 'membership'> | null;

/** Short names of the two sides of a comparison: what sets them apart, without what they share. */
export function sideNames(claim: Claim, persona: Whose): readonly [string, string] {
  if (claim.measure === 'campaign_conversion') {
    const other = 'direction' in claim ? claim.versus : undefined;
    return [
      parts(claim.campaigns).length === 0 ? 'All campaigns' : named(claim.campaigns),
      other === undefined ? 'All other campaigns' : named(other),
    ];
  }
  const segment = segmentOf(claim);
  const versus = comparedDeals(claim);
  if (segment === undefined) {
    return [persona?.name ?? 'All deals', versus === undefined ? 'The rest' : named(apart(versus, persona, undefined))];
  }
  if (versus === undefined) return [named(segment), 'The rest'];
  const own = apart(segment, null, versus);
  const other = apart(versus, persona, segment);
  return [named(own), isOpposite(own, other) ? 'Otherwise' : named(other)];
}

/**
 * A text of a verdict with the other side in few words: where that side is spelled out down to the membership rule of the
 * persona, the rule is left out.
 */
export function withoutRule(text: string, claim: Claim, persona: Whose): string {
  const versus = comparedDeals(claim);
  if (versus === undefined || persona === null) return text;
  const rule = parts(persona.membership).map(key);
  const own = parts(versus).map(key);
  const left = parts(versus).filter((part) => !rule.includes(key(part)));
  if (left.length === 0 || !rule.every((part) => own.includes(part))) return text;
  return text.replaceAll(rest(versus), `this persona’s deals where ${stateFilter({ all: left })}`);
}

const named = (filter: Filter): string => sentenceCase(stateFilter(filter));
const parts = (filter: Filter): readonly Filter[] => ('all' in filter ? filter.all.flatMap(parts) : [filter]);
const key = (part: unknown): string => JSON.stringify(part);

/** "Partner" beside "not Partner", "three touches" beside "not three touches". */
function isOpposite(own: Filter, other: Filter): boolean {
  const [one, further] = parts(own);
  const [not, more] = parts(other);
  if (one === undefined || not === undefined || further !== undefined || more !== undefined) return false;
  if ('not' in not) return key(not.not) === key(one);
  return 'in' in one && 'not_in' in not && one.field === not.field && key(one.in) === key(not.not_in);
}

/** The parts of a filter that neither the persona nor the other side shares; all of it where nothing would be left. */
function apart(filter: Filter, persona: Whose, other: Filter | undefined): Filter {
  const shared = [
    ...(persona === null ? [] : parts(persona.membership)),
    ...(other === undefined ? [] : parts(other)),
  ].map(key);
  const left = parts(filter).filter((part) => !shared.includes(key(part)));
  return left.length === 0 ? filter : { all: left };
}
