import type { Claim } from '../model/claim.ts';
import { segmentOf } from '../model/claim.ts';
import type { Observation } from '../model/elsewhere.ts';
import type { Asked } from './questionnaire.ts';
import { folded, namesEverybody, namesPersona, sameWords } from './same-words.ts';

/** What an observation counts for a claim: the claim itself, or one value of the field that the claim is about. */
export type Match = { value: string | null };

/** Claims that so many of so many can answer; shares and rankings count values, the others the claim itself. */
const WHOLE: readonly Claim['measure'][] = ['win_rate', 'conversion', 'coverage', 'language'];

/**
 * What an observation says of a claim; null: nothing. Its segment names the persona, or everybody for a claim about all
 * deals. Its measure is the id of the assumption, the claim's measure, or "field: value". A claim about a part of the
 * persona's deals, or about words, is meant by its id alone.
 */
export function matchOf(row: Observation, asked: Asked, all: readonly Asked[]): Match | null {
  const { persona, assumption } = asked;
  const { claim } = assumption;
  const isWhole = WHOLE.includes(claim.measure);
  const isValued = claim.measure === 'share' || claim.measure === 'top_category';
  if (!isWhole && !isValued) return null;
  if (persona === null ? !namesEverybody(row.segment) : !namesPersona(row.segment ?? '', persona)) return null;
  const measure = row.measure ?? '';
  const byId = sameWords(measure, assumption.id);
  if (segmentOf(claim) !== undefined && !byId) return null;
  // Which words a claim is about its measure alone does not say.
  const byMeasure = claim.measure !== 'language' && sameWords(measure, claim.measure);
  if (isWhole) return byId || byMeasure ? { value: null } : null;
  const named = valueIn(row);
  if (named !== null && (byId || isAbout(named.field, claim))) return { value: named.value };
  if (named !== null || claim.measure !== 'share') return null;
  // Without a value it can only mean the share that is stated, so there must not be two.
  return byId || (sameWords(measure, 'share') && isOnlyShare(asked, all)) ? { value: null } : null;
}

/** The field and value an observation names: in columns of their own, or as "loss_reason: Price". */
function valueIn({ measure, field, value }: Observation): { field: string | null; value: string } | null {
  const written = /^([^:=]+)[:=](.+)$/.exec(measure ?? '');
  if (written !== null) return { field: written[1] ?? null, value: (written[2] ?? '').trim() };
  if (value === null) return null;
  return { field: field ?? measure, value };
}

const isAbout = (field: string | null, claim: Claim): boolean =>
  field !== null && 'field' in claim && folded(field) === folded(claim.field);

function isOnlyShare(asked: Asked, all: readonly Asked[]): boolean {
  const shares = all.filter(
    ({ persona, assumption: { claim } }) => persona?.id === asked.persona?.id && claim.measure === 'share',
  );
  return shares.length === 1 && segmentOf(asked.assumption.claim) === undefined;
}
