import type { ClusterColumn } from '../model/cluster.ts';
import type { Answers, Group, Span } from './answers.ts';
import { clustersOf } from './clusters-of.ts';
import { groupOf, versusOf } from './ground.ts';
import { leadClusters } from './lead-evidence.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Clustering } from './scrutiny.ts';
import { type Course, unitsOf } from './units-of.ts';

/** Claims that compare the group with others. */
const COMPARED = new Set(['win_rate_ratio', 'win_rate_order', 'duration_order', 'deal_size_order']);

/** What the units of a claim share, and those of the other side of a comparison; kinds that a person chose are left out. */
export function oneOffClusters(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  course: Course,
): { clusters: Clustering[]; versus_clusters: Clustering[] } {
  const { deals, facts } = answers;
  const { claim } = asked.assumption;
  if (claim.measure === 'campaign_conversion') return leadClusters(answers, questions, asked, claim, span);
  if (deals === null) return { clusters: [], versus_clusters: [] };
  const of = (group: Group): Clustering[] => {
    const units = unitsOf(answers, deals, questions, asked, span, course, group);
    if (units === null) return [];
    return facts.clusters
      .filter((cluster) => !isChosen(answers, asked, cluster))
      .map((cluster) => clustersOf(answers, deals, cluster, units));
  };
  return { clusters: of(groupOf(asked)), versus_clusters: COMPARED.has(claim.measure) ? of(versusOf(asked)) : [] };
}

/** A persona of some owners, a claim about a campaign, a screen narrowed to an account: that there is one is no accident. */
function isChosen({ facet_fields }: Answers, asked: Asked, { conditions, fields }: ClusterColumn): boolean {
  const { claim } = asked.assumption;
  return (
    conditions.includes(asked.group) ||
    (asked.versus !== null && conditions.includes(asked.versus)) ||
    ('field' in claim && fields.includes(claim.field)) ||
    fields.some((field) => facet_fields.includes(field))
  );
}
