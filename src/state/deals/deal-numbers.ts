import { useMemo } from 'react';
import { tau } from '../../assumptions/gather.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Facts } from '../../model/cell.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Facet } from '../../model/scope.ts';
import { buildCampaignDeals } from '../../tables/campaign-deals.ts';
import { listDeals } from '../../tables/deal-list.ts';
import { listIssue } from '../../tables/quality.ts';
import { buildRoleDeals, buildRuleDeals } from '../../tables/role-deals.ts';
import { buildSaidDeals } from '../../tables/term-counts.ts';
import { buildTriggered, TRIGGERED } from '../../tables/triggered.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { tauOf } from '../../verdicts/maturity.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { issueLimits } from '../imports/issue-limits.ts';
import { useChoices } from '../sitting/use-session.ts';
import type { Analyst } from '../verdicts/analyst.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { dealRoles } from './deal-roles.ts';
import {
  type DealMaturity,
  type DealSelection,
  listRequest,
  type Narrowing,
  type SegmentValue,
} from './deal-selection.ts';

// Neither a value nor blank nor other.
const NO_CODE = -9;

/** Replaced with every list: nobody else asks in between. */
const CHOSEN = 'chosen_campaign_deals';
const OF_ROLES = 'chosen_role_deals';
const THAT_SAY = 'chosen_said_deals';

export type DealSort = { column: string; descending: boolean };

type Figured = Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse'>;

/** Numbers of the deals that a figure counted, in the order asked for. */
export function dealNumbers(
  { engine, analyst }: { engine: Engine; analyst: Analyst },
  answer: Figured,
  choices: ViewChoices,
  selection: DealSelection,
  narrowing: Narrowing,
  sort: DealSort | undefined,
  options: AskOptions = {},
): Promise<number[]> {
  const { answered, questions, settings, warehouse } = answer;
  const { span } = windowOf(settings, answered.answers, choices.period);
  const maturity = maturityOf(answer, selection);
  const list = async (facts: Facts) => {
    // What is wrong with deals is looked for over all dates, whatever the screen is narrowed to.
    if (selection.of === 'issue') {
      const limits = await issueLimits(engine, facts, answer, options);
      const wanted = { outcomes: outcomesOf(narrowing), ...(sort === undefined ? {} : { sort }) };
      return listIssue(engine, warehouse.catalog, selection.issue, limits, wanted, options);
    }
    const request = listRequest(facts, questions, span, selection, narrowing, maturity);
    const attributes =
      selection.of === 'segment' ? await segmentCodes(analyst, warehouse, selection.values, options) : [];
    const narrowed = [...choices.facets, ...valuesOf(selection)];
    const facets = await analyst.facets(warehouse, facts, narrowed, settings);
    if (selection.of === 'values' && selection.triggered === true) {
      if ((await buildTriggered(engine, warehouse.catalog, facts.cut_off, options)) === null) return [];
      facets.push({ deals: TRIGGERED });
    }
    if (selection.of === 'campaigns') {
      // Without a list of campaigns an old link names deals that none brought.
      if (warehouse.related.campaigns === null) return [];
      await buildCampaignDeals(engine, selection.values, CHOSEN, options);
      facets.push({ deals: CHOSEN });
    }
    if (selection.of === 'roles' || selection.of === 'rule') {
      if (selection.of === 'rule') await buildRuleDeals(engine, warehouse, selection.rule, OF_ROLES, options);
      else await buildRoleDeals(engine, await dealRoles(engine, warehouse), selection.test, OF_ROLES, options);
      facets.push({ deals: OF_ROLES });
    }
    if (selection.of === 'said') {
      if (!warehouse.related.texts) return [];
      await analyst.words(warehouse, options);
      await buildSaidDeals(engine, selection.phrase, selection.voice, THAT_SAY, options);
      facets.push({ deals: THAT_SAY });
    }
    const wanted = {
      ...request,
      ...(selection.of === 'segment' ? { attributes } : {}),
      facets,
      ...(sort === undefined ? {} : { sort }),
    };
    return Array.from(await listDeals(engine, wanted, options), Number);
  };
  return analyst.withFacts(warehouse, questions, settings, list, options);
}

/** What the deals of a figure depend on besides its name: an edited claim counts others. */
export function useFigureKey(
  { questions, settings }: Figured,
  choices: ViewChoices,
  selection: DealSelection,
): readonly unknown[] {
  const revision = useChoices((state) => state.revision);
  const definitions = useMemo(
    () =>
      JSON.stringify([
        settings,
        questions.conditions,
        questions.asked.map(({ persona, assumption }) => [persona?.id, assumption.id, assumption.claim]),
      ]),
    [questions, settings],
  );
  return ['deals', revision, definitions, choices.period, choices.facets, selection];
}

const outcomesOf = ({ outcome }: Narrowing): readonly Outcome[] | null =>
  outcome === undefined ? null : outcome === 'closed' ? ['won', 'lost'] : [outcome];

function maturityOf({ answered, questions, settings }: Figured, selection: DealSelection): DealMaturity {
  const { fiscal_year_start, method } = settings;
  const asked =
    selection.of === 'assumption'
      ? questions.asked.find(
          ({ persona, assumption }) =>
            assumption.id === selection.assumption && (persona?.id ?? null) === selection.persona,
        )
      : undefined;
  if (asked === undefined) return { tau: null, fiscal_year_start };
  const { tau: days } = tau(answered.answers, asked, { tauOf: (spells) => tauOf(spells, method.confidence) });
  return { tau: days, fiscal_year_start };
}

async function segmentCodes(
  analyst: Analyst,
  warehouse: Warehouse,
  values: readonly SegmentValue[],
  options: AskOptions,
): Promise<{ column: string; code: number }[]> {
  const attributes = await analyst.attributes(warehouse, options);
  return values.map(({ field, label }) => {
    const attribute = attributes.find((each) => each.field === field);
    // A value that is gone matches no deal.
    return {
      column: attribute?.column ?? attributes[0]?.column ?? 'deal',
      code: indexOr(attribute?.values.findIndex((value) => value.label === label)),
    };
  });
}

/** Deals that hold a value are found as those that a filter on it lets pass. */
/** Labels of one field are any of them. */
function valuesOf(selection: DealSelection): Facet[] {
  if (selection.of !== 'values' && selection.of !== 'roles' && selection.of !== 'classified') return [];
  const labels = new Map<string, string[]>();
  for (const { field, label } of selection.values) labels.set(field, [...(labels.get(field) ?? []), label]);
  return [...labels].map(([field, any]) => ({ field, in: any }));
}

const indexOr = (index = -1): number => (index < 0 ? NO_CODE : index);
