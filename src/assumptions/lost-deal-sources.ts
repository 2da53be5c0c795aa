import { formatCount } from '../model/format.ts';
import { sourceField } from '../model/source-family.ts';
import { type Answers, inGroup, inWindow, type Span } from './answers.ts';
import { share, topCategory } from './category-evidence.ts';
import type { Evidence } from './evidence.ts';
import { groupOf } from './ground.ts';
import type { Asked } from './questionnaire.ts';
import { isAmong } from './rate-evidence.ts';
import type { SourceEvidence } from './scrutiny.ts';
import { unitsIn } from './units-in.ts';

/** What the list of lost deals says of the field a claim counts: the customers' own words, and the reps' apart. */
export function lostDealSources(answers: Answers, asked: Asked, span: Span): SourceEvidence[] {
  const { claim } = asked.assumption;
  if (claim.measure !== 'share' && claim.measure !== 'top_category') return [];
  return (['losses', 'voice'] as const).flatMap((family): SourceEvidence[] => {
    const coded = answers.facts.coded.get(sourceField(family, claim.field));
    if (coded === undefined) return [];
    const position = answers.fields.indexOf(coded.field);
    let listed = 0;
    for (const row of answers.categories) {
      const cell = answers.facts.cells[row.cell];
      if (row.field !== position || row.code < 0 || cell === undefined) continue;
      if (isAmong(cell, claim.among) && inWindow(cell, span) && inGroup(cell, groupOf(asked))) listed += row.deals;
    }
    const counted =
      claim.measure === 'share'
        ? share(answers, asked, claim, coded, span)
        : topCategory(answers, asked, claim, coded, span);
    // Rows that leave this field blank throughout were never about it.
    if (unitsIn(counted) === 0) return [];
    const deals = `${formatCount(listed)} ${listed === 1 ? 'deal' : 'deals'}`;
    return [
      {
        family,
        ...(family === 'voice'
          ? { name: claim.among === 'lost' ? 'Lost-deal interviews' : 'Buyer interviews', what: `buyers of ${deals}` }
          : { name: 'Lost-deal list', what: `reps on ${deals}` }),
        indirect: family === 'losses',
        by_deal: true,
        evidence: amongListed(counted, listed),
      },
    ];
  });
}

/** A deal that nobody was asked about is no blank: only those listed could have answered. */
function amongListed(counted: Evidence, listed: number): Evidence {
  const { accounts: _, ...evidence } = { ...counted, eligible: listed };
  if (evidence.kind !== 'rate') return evidence;
  const { x, n } = evidence.share;
  const missing = Math.max(0, listed - n);
  return { ...evidence, bounds: { low: { x, n: n + missing }, high: { x: x + missing, n: n + missing } } };
}
