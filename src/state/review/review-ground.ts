import { closedDeals } from '../../model/outcome.ts';
import { type Quarter, quarterName } from '../../model/quarter.ts';
import { type Project, personasOf } from '../../project/schema.ts';
import type { AgendaGround } from '../../review/agenda.ts';
import type { Since } from '../../review/replay.ts';
import type { Review } from '../../review/review.ts';
import type { Discoveries } from '../../verdicts/discover.ts';
import { driftClause } from '../../verdicts/explain/drift-words.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { atStake, makeReport } from '../verdicts/make-report.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { verdictChanges } from '../verdicts/verdict-changes.ts';
import { fieldNotesOf } from './field-notes.ts';
import { marketChangesOf } from './market-changes.ts';

/** What the data propose to talk about. */
export function reviewGround(
  answer: ReportAnswer,
  project: Project,
  found: Discoveries | null,
  before: Pick<Review, 'held_on'> | undefined,
): AgendaGround {
  const { report, answered, questions, settings } = answer;
  const moved = movedWords(answer);
  const valued = report.open_amount !== null && report.open_amount > 0;
  return {
    verdicts: report.verdicts.map((verdict) => {
      const asked = questions.asked.find(
        ({ persona, assumption }) => assumption.id === verdict.assumption && (persona?.id ?? null) === verdict.persona,
      );
      return {
        verdict,
        at_stake: valued && asked !== undefined ? atStake(answered.answers, asked.group) : null,
        moved: moved.get(verdict) ?? null,
      };
    }),
    nobody:
      report.nobody?.deals == null
        ? null
        : { closed: closedDeals(report.nobody.deals), all: closedDeals(report.totals) },
    segments: found?.found ?? [],
    notes: fieldNotesOf(project),
    market_changes: marketChangesOf(project),
    reviewed_on: before?.held_on ?? null,
    personas: project.personas.map(({ id, name }) => ({ id, name })),
    as_of: report.as_of,
    currency: settings.currency,
  };
}

/** What became of an assumption since the comparison, or in its last quarter. */
function movedWords({ report, compared, settings }: ReportAnswer): Map<Verdict, string> {
  const words = new Map<Verdict, string>();
  for (const verdict of report.verdicts) {
    const { drift, claim } = verdict;
    if (drift === null || drift.flag === null) continue;
    const clause = driftClause({ drift, claim, settings });
    words.set(verdict, `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`);
  }
  if (compared === null || compared.because.length > 0) return words;
  const when = compared.before.period === null ? 'before' : `in ${quarterName(compared.before.period)}`;
  for (const { now, before } of verdictChanges(report, compared)) {
    const was = `${now.label} now, ${before.label.toLowerCase()} ${when}.`;
    words.set(now, [was, words.get(now)].filter(Boolean).join(' '));
  }
  return words;
}

/** The figures of the assumptions over what closed after a review's quarter; null where no quarter has passed. */
export function figuresSince(
  { answered, questions, settings, report }: ReportAnswer,
  project: Project,
  { period }: Pick<Review, 'period'>,
): { quarters: number; figureOf(about: { persona: string | null; assumption: string }): Since | null } | null {
  const quarters = quartersSince(report.period, period);
  if (quarters === null) return null;
  const own = { ...settings, window: { quarters } };
  const since = makeReport(answered, questions, personasOf(project), own, report.period);
  return {
    quarters,
    figureOf({ persona, assumption }) {
      const verdict = since.verdicts.find((each) => each.persona === persona && each.assumption === assumption);
      if (verdict === undefined) return null;
      return { estimate: verdict.estimate, interval: verdict.interval, n: verdict.n ?? 0 };
    },
  };
}

function quartersSince(now: Quarter | null, then: Quarter | null): number | null {
  return now === null || then === null || now <= then ? null : now - then;
}
