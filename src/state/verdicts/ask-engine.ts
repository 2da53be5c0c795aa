import type { Answers } from '../../assumptions/answers.ts';
import { tau } from '../../assumptions/gather.ts';
import { cellsWithAmounts, cellsWithDays } from '../../assumptions/needed-cells.ts';
import { cellsWithClusters, clusterColumns } from '../../assumptions/needed-clusters.ts';
import { categoriesOf, type Questionnaire } from '../../assumptions/questionnaire.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { amounts, askAmounts } from '../../metrics/amounts.ts';
import { campaignSpend } from '../../metrics/campaign-spend.ts';
import { askCategories, categories } from '../../metrics/categories.ts';
import { askClusters, decodeClusters } from '../../metrics/clusters.ts';
import { askDurations, durations } from '../../metrics/durations.ts';
import { askMatureDurations, matureDurations } from '../../metrics/mature-durations.ts';
import { type Answer, NO_ANSWER, type Question } from '../../metrics/metric.ts';
import { outcomes } from '../../metrics/outcomes.ts';
import { askUntimedDurations, untimedDurations } from '../../metrics/untimed-durations.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet, Facet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import { tauOf } from '../../verdicts/maturity.ts';
import { askAboutLeads } from './ask-leads.ts';

/** Answers with the rows of mature deals for each τ that a claim needs. */
export type Answered = { answers: Answers; mature: ReadonlyMap<number, Answers['durations']> };

/** What the deals are narrowed by, and the same as the facts know it. */
type NarrowedScope = { facets: readonly Facet[]; coded: readonly CodedFacet[] };

/** Answers that no facet changes, for as long as the facts stand. */
const unnarrowed = new WeakMap<Facts, Map<string, Answer>>();

async function answerOnce(facts: Facts, question: Question, ask: (question: Question) => Promise<Answer>) {
  const known = unnarrowed.get(facts) ?? new Map<string, Answer>();
  unnarrowed.set(facts, known);
  const answer = known.get(question.text) ?? (await ask(question));
  known.set(question.text, answer);
  return answer;
}

/** Asks the engine everything that the questionnaire needs about one scope: at most seven queries, and one for each τ. */
export async function askEngine(
  engine: Engine,
  facts: Facts,
  questions: Questionnaire,
  { facets, coded }: NarrowedScope,
  settings: Settings,
  options: AskOptions = {},
): Promise<Answered> {
  const ask = (question: Question | null) =>
    question === null ? NO_ANSWER : engine.columns(question.text, question.values, options);
  const askOnce = (question: Question) =>
    answerOnce(facts, question, (asked) => engine.columns(asked.text, asked.values, options));
  const fields = categoriesOf(questions).filter((field) => facts.coded.has(field));
  const columns = fields.flatMap((field) => facts.coded.get(field)?.column ?? []);
  const timed = facts.has.cycle_days || (facts.has.created_date && facts.has.close_date);
  const withDays = timed ? cellsWithDays(questions, facts) : [];
  const tidied = facts.untimed.bulk.length > 0 || facts.untimed.same_day !== null;
  const withAmounts = facts.has.amount ? cellsWithAmounts(questions, facts) : [];
  const shared = clusterColumns(questions, facts);
  const [counted, said, took, worth, alike, spent, undated] = await Promise.all([
    ask(coded.length === 0 ? null : outcomes.ask(coded)),
    ask(columns.length === 0 ? null : askCategories(coded, columns)),
    ask(withDays.length === 0 ? null : askDurations(coded, withDays)),
    ask(withAmounts.length === 0 ? null : askAmounts(coded, withAmounts)),
    ask(shared.length === 0 ? null : askClusters(coded, shared, cellsWithClusters(questions, facts))),
    questions.campaigns.length === 0 || facts.campaigns === null ? NO_ANSWER : askOnce(campaignSpend.ask([])),
    ask(tidied && withDays.length > 0 ? askUntimedDurations(coded, withDays) : null),
  ]);
  const answers: Answers = {
    facts,
    // Without a facet the cells have been counted already.
    outcomes: coded.length === 0 ? facts.counted : outcomes.decode(counted),
    categories: categories.decode(said),
    fields,
    durations: durations.decode(took),
    untimed: untimedDurations.decode(undated),
    amounts: amounts.decode(worth),
    deals: shared.length === 0 ? null : decodeClusters(alike, shared),
    facet_fields: facets.map(({ field }) => field),
    campaigns: campaignSpend.decode(spent),
    ...(await askAboutLeads(ask, askOnce, facts, questions, coded, settings)),
  };
  const mature = new Map<number, Answers['durations']>();
  if (facts.cut_off !== null) {
    const confidence = settings.method.confidence;
    for (const asked of questions.asked) {
      if (asked.assumption.claim.measure !== 'time_to_win') continue;
      const days = tau(answers, asked, { tauOf: (spells) => tauOf(spells, confidence) }).tau;
      if (days === null || mature.has(days)) continue;
      mature.set(days, matureDurations.decode(await ask(askMatureDurations(coded, days, facts.cut_off))));
    }
  }
  return { answers, mature };
}
