import type { Cell, Facts } from '../model/cell.ts';
import type { Claim } from '../model/claim.ts';
import { isClosed } from './ground.ts';
import { fieldOf, type Questionnaire } from './questionnaire.ts';

/** Columns of single deals: what they share, and what tells the units of each claim; none where nothing is shared. */
export function clusterColumns(questions: Questionnaire, facts: Facts): string[] {
  if (facts.clusters.length === 0) return [];
  const claims = questions.asked.map(({ assumption }) => assumption.claim);
  const coded = claims.flatMap(fieldOf).flatMap((field) => facts.coded.get(field)?.column ?? []);
  return [...new Set([...facts.clusters.map(({ column }) => column), ...coded, ...claims.flatMap(measuredBy)])];
}

/** Closed deals, and open ones where some claim counts them. */
export function cellsWithClusters(questions: Questionnaire, facts: Facts): number[] {
  const withOpen = questions.asked.some(({ assumption: { claim } }) => countsOpen(claim));
  const counts = (cell: Cell) => (withOpen ? cell.outcome !== 'unmapped' : isClosed(cell));
  return facts.cells.flatMap((cell, index) => (counts(cell) ? [index] : []));
}

const countsOpen = (claim: Claim): boolean =>
  claim.measure === 'conversion' || claim.measure === 'language' || ('among' in claim && claim.among === 'all');

function measuredBy({ measure }: Claim): string[] {
  if (measure === 'time_to_win') return ['days', 'created_day'];
  if (measure === 'time_to_close' || measure === 'duration_order') return ['days'];
  return measure === 'deal_size' || measure === 'deal_size_order' ? ['with_amount'] : [];
}
