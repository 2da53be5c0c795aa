import { type Group, inGroup, type Span } from '../assumptions/answers.ts';
import { groupOf } from '../assumptions/ground.ts';
import { notedCells } from '../assumptions/language-evidence.ts';
import type { Asked } from '../assumptions/questionnaire.ts';
import type { AskOptions, Engine } from '../engine/port.ts';
import type { Cell, Facts } from '../model/cell.ts';
import type { CodedFacet } from '../model/scope.ts';
import type { Settings } from '../model/settings.ts';
import { type PersonaTerm, personaTerms } from '../personas/persona-terms.ts';
import { countPhrases, countTerms, type Noted, type NotedDeals } from '../tables/term-counts.ts';
import { type Phrase, type Spoken, spokenOf, type TermUse, telling, termUse } from '../verdicts/vocabulary.ts';

/** The words of a persona beside those of its deals. */
export type Vocabulary = {
  noted: Noted;
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

export async function readVocabulary(
  engine: Engine,
  asked: Asked,
  deals: NotedDeals,
  { method }: Settings,
  options: AskOptions = {},
): Promise<Vocabulary> {
  const { claim } = asked.assumption;
  const terms = personaTerms(asked.persona, claim.measure === 'language' ? claim.says : []);
  const words = terms.map((term) => term.words);
  const { noted, said } = await countPhrases(engine, deals, words, options);
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
