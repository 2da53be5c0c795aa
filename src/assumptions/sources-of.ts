import type { Claim } from '../model/claim.ts';
import type { Answers, Span } from './answers.ts';
import { campaignSources } from './campaign-sources.ts';
import type { Maturity } from './gather.ts';
import { lostDealSources } from './lost-deal-sources.ts';
import { observationSources } from './observation-sources.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Scrutiny } from './scrutiny.ts';

/** Fields in which the rep who lost (or won) the deal wrote an opinion down, by canonical name or by their header. */
const OPINIONS = new Set(['loss_reason', 'win_reason', 'competitor', 'reason_primary', 'reason_secondary']);
const OPINION_HEADER =
  /\b(loss|lost|win|won|clos(ed|ing)|churn)\b.*\breasons?\b|\breasons?\b.*\b(loss|lost|win|won|closed)\b|\bcompetitors?\b/;

/** Whether a field holds what somebody thought; `canonical` null: a column of no canonical kind. */
export const isOpinion = (canonical: string | null, name: string): boolean =>
  OPINIONS.has(canonical ?? name) || OPINION_HEADER.test(name.toLowerCase().replaceAll('_', ' '));

/** Where the evidence of a claim about more than the deals themselves comes from. */
function ownRecord({ measure }: Claim): string | null {
  if (measure === 'language') return 'Record of notes';
  return measure === 'cost_per_win' || measure === 'campaign_conversion' ? 'Campaign record' : null;
}

/** Who else speaks on a claim, and where its own evidence comes from. */
export function sourcesOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Pick<Scrutiny, 'sources' | 'own_source' | 'opinion'> {
  const { claim } = asked.assumption;
  const coded = 'field' in claim ? answers.facts.coded.get(claim.field) : undefined;
  const isListed = coded?.from === 'losses' || coded?.from === 'voice';
  return {
    sources: [
      ...(isListed ? [] : lostDealSources(answers, asked, span)),
      ...campaignSources(answers, asked, span, maturity),
      ...observationSources(answers, asked, questions.asked, span, maturity.fiscal_year_start),
    ],
    own_source: isListed ? (coded.from === 'voice' ? 'Lost-deal interviews' : 'Lost-deal list') : ownRecord(claim),
    opinion: 'field' in claim && coded?.from !== 'voice' && isOpinion(coded?.canonical ?? null, claim.field),
  };
}
