import {
  type Answers,
  countsOf,
  coveredQuarters,
  type Group,
  inGroup,
  inWindow,
  type Span,
  sumOver,
} from '../../assumptions/answers.ts';
import { gather } from '../../assumptions/gather.ts';
import { observationUse } from '../../assumptions/observation-use.ts';
import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import { scrutinise } from '../../assumptions/scrutinise.ts';
import { periodsOf, windowOf } from '../../assumptions/window.ts';
import { type Counts, closedDeals } from '../../model/outcome.ts';
import type { Persona } from '../../model/persona.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import { judgeAll } from '../../verdicts/judge.ts';
import { tauOf } from '../../verdicts/maturity.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { Answered } from './ask-engine.ts';
import type { PersonaRow, Report } from './report.ts';

/** Judges every assumption over one window of the answers; pure, so that another period costs no query. */
export function makeReport(
  { answers, mature }: Answered,
  questions: Questionnaire,
  personas: readonly Persona[],
  settings: Settings,
  period?: Quarter | null,
): Report {
  const window = windowOf(settings, answers, period);
  const maturity = {
    fiscal_year_start: settings.fiscal_year_start,
    tauOf: (spells: Parameters<typeof tauOf>[0]) => tauOf(spells, settings.method.confidence),
    matureDurations: (tau: number) => mature.get(tau) ?? null,
  };
  const verdicts = judgeAll(
    questions.asked
      .filter(({ assumption }) => assumption.claim.measure !== 'belief')
      .map((asked) => ({
        persona: asked.persona,
        assumption: asked.assumption,
        evidence: gather(answers, questions, asked, window.span, maturity),
        scrutiny: scrutinise(answers, questions, asked, window.span, maturity, settings.method),
      })),
    settings,
    { window_name: window.name },
  );
  const everything = openAmount(answers, () => true);
  const rows = personas.map((persona) =>
    personaRow(answers, questions.members.get(persona.id), persona, verdicts, window.span, everything),
  );
  const totals = totalsOf(answers, window.span);
  return {
    as_of: answers.facts.as_of,
    window_name: window.name,
    period: window.period,
    periods: periodsOf(settings, answers),
    covered: coveredQuarters(answers),
    totals,
    open_amount: everything,
    personas: rows,
    nobody: personas.length === 0 ? null : nobodyRow(answers, questions, window.span, everything),
    coverage: coverageOf(answers, questions, window.span),
    verdicts,
    beliefs: questions.asked.flatMap(({ persona, assumption }) =>
      assumption.claim.measure === 'belief'
        ? [{ persona: persona?.id ?? null, assumption: assumption.id, statement: assumption.claim.statement }]
        : [],
    ),
    observations: observationUse(answers, questions, window.span, settings.fiscal_year_start),
    counted: {
      deals: answers.outcomes.reduce((sum, row) => sum + row.deals, 0),
      unmapped: sumOver(answers.outcomes, answers.facts, (cell) => cell.outcome === 'unmapped'),
      ...answers.facts.excluded,
    },
    untimed: answers.facts.untimed,
  };
}

function personaRow(
  answers: Answers,
  member: number | undefined,
  persona: Persona,
  verdicts: readonly Verdict[],
  span: Span,
  everything: number | null,
): PersonaRow {
  const missing = member === undefined ? null : (answers.facts.missing.get(member) ?? null);
  const group: Group = { condition: member ?? 0, state: 'in' };
  return {
    ...rowOf(answers, missing === null ? group : null, span, everything),
    id: persona.id,
    name: persona.name,
    owners: persona.owners,
    verdicts: verdicts.filter((verdict) => verdict.persona === persona.id),
    missing,
  };
}

function nobodyRow(answers: Answers, questions: Questionnaire, span: Span, everything: number | null): PersonaRow {
  const missing = answers.facts.missing.get(questions.accounted) ?? null;
  const group: Group | null = missing === null ? { condition: questions.accounted, state: 'out' } : null;
  return {
    ...rowOf(answers, group, span, everything),
    id: null,
    name: 'No persona',
    owners: {},
    verdicts: [],
    missing,
  };
}

function rowOf(answers: Answers, group: Group | null, span: Span, everything: number | null) {
  if (group === null) return { deals: null, win_rate: null, open_amount: null, open_share: null };
  const deals = countsOf(answers, group, span);
  const open_amount = openAmount(answers, (cell) => inGroup(cell, group));
  return {
    deals,
    win_rate: closedDeals(deals) === 0 ? null : deals.won / closedDeals(deals),
    open_amount,
    open_share: open_amount === null || everything === null || everything === 0 ? null : open_amount / everything,
  };
}

/** Value of open deals; null where no deal has an amount. */
function openAmount(answers: Answers, passes: (cell: Answers['facts']['cells'][number]) => boolean): number | null {
  if (!answers.facts.has.amount) return null;
  let amount = 0;
  for (const row of answers.outcomes) {
    const cell = answers.facts.cells[row.cell];
    if (cell?.outcome === 'open' && passes(cell)) amount += row.amount_minor;
  }
  return amount / 100;
}

/** Value of the open deals that an assumption speaks of. */
export function atStake(answers: Answers, group: number): number | null {
  return openAmount(answers, (cell) => inGroup(cell, { condition: group, state: 'in' }));
}

function totalsOf(answers: Answers, span: Span): Counts {
  const counts: Counts = { won: 0, lost: 0, open: 0 };
  for (const row of answers.outcomes) {
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || cell.outcome === 'unmapped') continue;
    if (inWindow(cell, span)) counts[cell.outcome] += row.deals;
  }
  return counts;
}

function coverageOf(answers: Answers, questions: Questionnaire, span: Span): number | null {
  if (questions.members.size === 0 || answers.facts.missing.has(questions.accounted)) return null;
  const inside = closedDeals(countsOf(answers, { condition: questions.accounted, state: 'in' }, span));
  const outside = closedDeals(countsOf(answers, { condition: questions.accounted, state: 'out' }, span));
  return inside + outside === 0 ? null : inside / (inside + outside);
}
