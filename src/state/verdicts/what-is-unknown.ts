import { type Answers, inWindow, type Span, sumOver } from '../../assumptions/answers.ts';
import { unrecorded } from '../../assumptions/ground.ts';
import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import { isAmong } from '../../assumptions/rate-evidence.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { Among } from '../../model/claim.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { ReportAnswer } from './use-report.ts';

/** A field that claims read, empty in `blank` of `deals`. */
export type BlankField = { field: string; among: Among; blank: number; deals: number };

export type Unknown = {
  blanks: readonly BlankField[];
  /** Closed deals for which nobody can say whether any persona is theirs. */
  membership: number;
};

const EMPTY = -1;

/** What the figures of a report had to leave out, over all deals of its window. */
export function whatIsUnknown({
  answered: { answers },
  questions,
  settings,
  report,
}: Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'report'>): Unknown {
  const { span } = windowOf(settings, answers, report.period);
  const known = questions.members.size > 0 && !answers.facts.missing.has(questions.accounted);
  return {
    blanks: fieldsRead(questions).flatMap(({ field, among }) => blankField(answers, span, field, among) ?? []),
    membership: known ? closedDeals(unrecorded(answers, questions.accounted, span)) : 0,
  };
}

function blankField(answers: Answers, span: Span, field: string, among: Among): BlankField | null {
  const position = answers.fields.indexOf(field);
  if (position < 0) return null;
  const counted = (cell: Parameters<typeof isAmong>[0]) => isAmong(cell, among) && inWindow(cell, span);
  const rows = answers.categories.filter((row) => row.field === position && row.code === EMPTY);
  const blank = sumOver(rows, answers.facts, counted);
  return blank === 0 ? null : { field, among, blank, deals: sumOver(answers.outcomes, answers.facts, counted) };
}

/** Each field that a claim counts, once for each kind of deals it is counted among. */
function fieldsRead(questions: Questionnaire): { field: string; among: Among }[] {
  const read = new Map<string, { field: string; among: Among }>();
  for (const { assumption } of questions.asked) {
    const { claim } = assumption;
    if (!('field' in claim)) continue;
    const among = claim.measure === 'best_segment' ? 'closed' : claim.among;
    read.set(`${among} ${claim.field}`, { field: claim.field, among });
  }
  return [...read.values()];
}
