import type { Asked, Questionnaire } from '../../assumptions/questionnaire.ts';
import { readsRows } from '../../assumptions/rows-read.ts';
import { isWeakened, type TroubledDeals } from '../../assumptions/weakened.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { type Facts, stateOf } from '../../model/cell.ts';
import { type DealIssue, ISSUE_KINDS, type IssueKind } from '../../model/deal-issue.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type IssueLimits, issueSql } from '../../tables/deal-issues.ts';
import {
  countByOutcome,
  countIssue,
  countSurplus,
  issueCells,
  reasonsByRep,
  uncountedDeals,
} from '../../tables/quality.ts';
import { type OneReason, oneReason } from '../../verdicts/one-reason.ts';
import { placeOfField } from '../fields/field-place.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { issueLimits } from './issue-limits.ts';

/** An assumption by name. */
export type AssumptionName = { persona: string | null; assumption: string };

/** The deals of one rep with one reason, of one day, or all that an issue is about; they can be listed. */
export type IssuePart = { issue: DealIssue; deals: number; rep: OneReason | null };

/** What is wrong with some deals. `of`: how many could have it. */
export type DealTrouble = {
  kind: IssueKind;
  deals: number;
  of: number | null;
  /** Deals that would go if all that may be one were one. */
  surplus: number | null;
  /** Days within which 98% of deals close, or the most that any took where the history is too short to see that. */
  course: { days: number; reached: boolean } | null;
  parts: readonly IssuePart[];
  weakens: readonly AssumptionName[];
};

/** Rows of a file that could not be used. */
export type RowTrouble = { file: string; rows: number; weakens: readonly AssumptionName[] };

export type Quality = {
  deals: readonly DealTrouble[];
  rows: readonly RowTrouble[];
  /** What was looked for, and what could not be, with the field that no file has. */
  checked: readonly IssueKind[];
  unchecked: readonly { kind: IssueKind; missing: string }[];
};

type Answered = Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse' | 'report'>;

/** Looks for everything that can be wrong with the data, over all dates, and says which assumptions read it. */
export async function askQuality(
  engine: Engine,
  facts: Facts,
  answer: Answered,
  options: AskOptions = {},
): Promise<Quality> {
  const { warehouse, questions } = answer;
  const limits = await issueLimits(engine, facts, answer, options);
  const totals = await countByOutcome(engine, options);
  const found: DealTrouble[] = [];
  const checked: IssueKind[] = [];
  const unchecked: Quality['unchecked'][number][] = [];
  for (const kind of ISSUE_KINDS) {
    const parts = await partsOf(kind, engine, facts, answer, limits, options);
    if ('missing' in parts) {
      // Where the stage alone tells the outcome it cannot disagree, and nobody has to look.
      if (kind !== 'stage-disagrees') unchecked.push({ kind, missing: parts.missing });
      continue;
    }
    checked.push(kind);
    const counted: IssuePart[] = [];
    const troubled: TroubledDeals[] = [];
    for (const part of parts) {
      const deals = await countIssue(engine, warehouse.catalog, part.issue, limits, options);
      if (typeof deals !== 'number' || deals === 0) continue;
      counted.push({ ...part, deals });
      troubled.push(...(await troubledDeals(engine, facts, answer, part.issue, limits, options)));
    }
    if (counted.length === 0) continue;
    found.push({
      kind,
      deals: counted.reduce((sum, { deals }) => sum + deals, 0),
      of: outOf(kind, totals),
      surplus: kind === 'possible-duplicates' ? await countSurplus(engine, options) : null,
      course: kind === 'stale-open' && limits.tau !== null ? { days: limits.tau, reached: limits.reached } : null,
      parts: counted,
      weakens: weakened(answer, (asked, span) =>
        isWeakened(kind, troubled, asked, questions, span, (field) => placeOfField(warehouse, field).canonical),
      ),
    });
  }
  return { deals: mostFirst(found), rows: mostFirst(setAside(answer)), checked, unchecked };
}

/** Deals that no figure counts are in no cell, and have to be looked at one by one. */
async function troubledDeals(
  engine: Engine,
  { cells }: Facts,
  { questions, settings, warehouse }: Answered,
  issue: DealIssue,
  limits: IssueLimits,
  options: AskOptions,
): Promise<TroubledDeals[]> {
  if (issue.kind === 'closed-before-created' || issue.kind === 'closed-after-as-of') {
    const { conditions } = questions;
    const { fiscal_year_start } = settings;
    const deals = await uncountedDeals(engine, warehouse, issue, limits, { conditions, fiscal_year_start }, options);
    return deals.map(({ inside, outside, ...deal }) => ({
      ...deal,
      has: (condition, state) => (state === 'in' ? inside : outside)[condition] === true,
    }));
  }
  const held = await issueCells(engine, warehouse.catalog, issue, limits, options);
  return held.flatMap((index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ ...cell, has: (condition, state) => stateOf(cell, condition) === state }];
  });
}

type Parts = Omit<IssuePart, 'deals'>[];

async function partsOf(
  kind: IssueKind,
  engine: Engine,
  { untimed }: Facts,
  { settings, warehouse: { catalog } }: Answered,
  limits: IssueLimits,
  options: AskOptions,
): Promise<Parts | { missing: string }> {
  const has = (field: string) => catalog.find(field, 'deals') !== undefined;
  switch (kind) {
    case 'bulk-close':
      if (!has('close_date')) return { missing: 'close_date' };
      return untimed.bulk.map(({ day }) => ({ issue: { kind, day }, rep: null }));
    case 'one-reason': {
      const missing = ['owner', 'loss_reason'].find((field) => !has(field));
      if (missing !== undefined) return { missing };
      const given = await reasonsByRep(engine, catalog, limits, options);
      return oneReason(given, settings.method.quality).map((rep) => ({
        issue: { kind, owner: rep.owner, reason: rep.reason },
        rep,
      }));
    }
    case 'same-day': {
      const missing = ['created_date', 'close_date'].find((field) => !has(field));
      if (missing !== undefined) return { missing };
      return untimed.same_day === null ? [] : [{ issue: { kind }, rep: null }];
    }
    case 'closed-before-created':
    case 'closed-after-as-of':
    case 'possible-duplicates':
    case 'unmapped':
    case 'stage-disagrees':
    case 'no-loss-reason':
    case 'won-without-amount':
    case 'stale-open': {
      const test = issueSql({ kind }, catalog, limits);
      return 'missing' in test ? test : [{ issue: { kind }, rep: null }];
    }
    default:
      return kind satisfies never;
  }
}

function outOf(kind: IssueKind, { won, lost, open, unmapped }: Record<Outcome, number>): number | null {
  switch (kind) {
    case 'closed-before-created':
    case 'closed-after-as-of':
    case 'same-day':
      return won + lost;
    case 'no-loss-reason':
    case 'bulk-close':
      return lost;
    case 'won-without-amount':
      return won;
    case 'stale-open':
      return open;
    case 'possible-duplicates':
    case 'unmapped':
    case 'stage-disagrees':
      return won + lost + open + unmapped;
    case 'one-reason':
      return null;
    default:
      return kind satisfies never;
  }
}

function setAside(answer: Answered): RowTrouble[] {
  const { warehouse, questions } = answer;
  return warehouse.files
    .filter(({ set_aside }) => set_aside.length > 0)
    .map(({ file, table, set_aside }) => ({
      file,
      rows: set_aside.length,
      weakens: weakened(answer, (asked) =>
        readsRows({ table, file }, asked, questions, (field) => placeOfField(warehouse, field)),
      ),
    }));
}

/** Assumptions that data answer and that something weakens, in the order of the report. */
function weakened(
  { questions, report, settings, answered }: Answered,
  passes: (asked: Asked, span: ReturnType<typeof windowOf>['span']) => boolean,
): AssumptionName[] {
  const { span } = windowOf(settings, answered.answers, report.period);
  return report.verdicts
    .filter(({ verdict }) => verdict !== 'untestable')
    .filter(({ persona, assumption }) => {
      const asked = askedOf(questions, { persona, assumption });
      return asked !== undefined && passes(asked, span);
    })
    .map(({ persona, assumption }) => ({ persona, assumption }));
}

const askedOf = ({ asked }: Questionnaire, name: AssumptionName): Asked | undefined =>
  asked.find(({ persona, assumption }) => assumption.id === name.assumption && (persona?.id ?? null) === name.persona);

/** What weakens most assumptions first; otherwise in the order in which it is looked for. */
const mostFirst = <T extends { weakens: readonly unknown[] }>(troubles: readonly T[]): T[] =>
  [...troubles].sort((a, b) => b.weakens.length - a.weakens.length);
