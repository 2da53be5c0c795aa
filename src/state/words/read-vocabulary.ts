import { type Group, inGroup, type Span } from '../../assumptions/answers.ts';
import { groupOf } from '../../assumptions/ground.ts';
import { notedCells } from '../../assumptions/language-evidence.ts';
import type { Asked } from '../../assumptions/questionnaire.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import { type PersonaTerm, personaTerms } from '../../personas/persona-terms.ts';
import { countPhrases, countTerms, type NotedDeals, sumSaid } from '../../tables/term-counts.ts';
import { type Phrase, type Spoken, spokenOf, type TermUse, telling, termUse } from '../../verdicts/vocabulary.ts';

/** The words of a persona beside those of its deals. */
export type Vocabulary = {
  /** Its deals with notes, and all others. */
  noted: { ours: number; rest: number };
  terms: readonly (PersonaTerm & TermUse)[];
  spoken: Spoken;
  /** What stands out in the deals and the persona does not say; null where there are no other deals to hold them against. */
  missing: readonly Phrase[] | null;
};

/** The deals with notes that a claim counts, and all others of its window. */
export function notedDeals(
  facts: Facts,
  asked: Asked,
  span: Span,
  facets: readonly CodedFacet[],
  { fiscal_year_start }: Settings,
): NotedDeals {
  const windowed = notedCells({ facts }, span, fiscal_year_start);
  const own = groupOf(asked);
  const cellsOf = (group: Group) =>
    facts.cells.flatMap((cell: Cell, index) => (windowed(cell) && inGroup(cell, group) ? [index] : []));
  return {
    ours: cellsOf(own),
    rest: cellsOf({ condition: asked.group, state: 'out' }),
    facets,
  };
}

/** The terms of a claim and of its persona. */
export const claimTerms = ({ persona, assumption: { claim } }: Asked): PersonaTerm[] =>
  personaTerms(persona, claim.measure === 'language' ? claim.says : []);

/** How terms fare among some deals, and what else stands out there: two queries. */
export async function readVocabulary(
  engine: Engine,
  terms: readonly PersonaTerm[],
  deals: NotedDeals,
  { method }: Settings,
  options: AskOptions = {},
): Promise<Vocabulary> {
  const words = terms.map((term) => term.words);
  const rows = await countPhrases(engine, deals, words, options);
  const { noted: ours, said } = sumSaid(rows, deals.ours, words.length);
  const noted = { ours, rest: sumSaid(rows, deals.rest, 0).noted };
  const uses = terms.map((term, at) => ({ ...term, ...termUse(said[at] ?? 0, noted.ours, method) }));
  const compared = noted.ours > 0 && noted.rest > 0;
  const counts = compared ? await countTerms(engine, deals, method.language.deals_each, options) : [];
  return {
    noted,
    terms: uses,
    spoken: spokenOf(uses, noted.ours, method),
    missing: compared ? telling(counts, words, method) : null,
  };
}
