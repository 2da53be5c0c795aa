import { segmentOf } from '../model/claim.ts';
import { formatCount } from '../model/format.ts';
import { addDays, quarterOf } from '../model/quarter.ts';
import { type Answers, type Span, within } from './answers.ts';
import { type Maturity, tau } from './gather.ts';
import type { Asked } from './questionnaire.ts';
import { namesPersona } from './same-words.ts';
import type { SourceEvidence } from './scrutiny.ts';

/**
 * Conversion as campaigns aimed at the persona report it: wins of opportunities. Only campaigns that ended long enough
 * ago for their opportunities to have run their course.
 */
export function campaignSources(answers: Answers, asked: Asked, span: Span, maturity: Maturity): SourceEvidence[] {
  const { persona, assumption } = asked;
  const { facts, facet_fields } = answers;
  if (assumption.claim.measure !== 'conversion' || segmentOf(assumption.claim) !== undefined) return [];
  if (persona === null || facet_fields.length > 0) return [];
  const { tau: days } = tau(answers, asked, maturity);
  const counted = facts.elsewhere.campaigns.filter(({ audience, ended }) => {
    if (!namesPersona(audience, persona)) return false;
    if (ended === null) return true;
    if (days !== null && facts.cut_off !== null && addDays(ended, days) > facts.cut_off) return false;
    return within(quarterOf(ended, maturity.fiscal_year_start), span);
  });
  const x = counted.reduce((sum, { wins }) => sum + wins, 0);
  const n = counted.reduce((sum, { opportunities }) => sum + opportunities, 0);
  const campaigns = counted.reduce((sum, each) => sum + each.campaigns, 0);
  if (n === 0) return [];
  const share = { x, n };
  return [
    {
      family: 'campaigns',
      name: 'Campaigns',
      what: `${formatCount(n)} opportunities of ${formatCount(campaigns)} ${campaigns === 1 ? 'campaign' : 'campaigns'}`,
      indirect: false,
      by_deal: false,
      evidence: {
        counts: { won: 0, lost: 0, open: 0 },
        eligible: n,
        recorded: n,
        periods: null,
        pace: null,
        covered: null,
        kind: 'rate',
        share,
        bounds: { low: share, high: share },
      },
    },
  ];
}
