import { inWindow } from '../../assumptions/answers.ts';
import { windowOf } from '../../assumptions/window.ts';
import { stateOf } from '../../model/cell.ts';
import type { Persona } from '../../model/persona.ts';
import { type HealthGround, type HealthIssue, healthOf } from '../../personas/health.ts';
import { reviewedLately } from '../../personas/reviewed-lately.ts';
import type { Project } from '../../project/schema.ts';
import { reviewsOf } from '../review/reviews.ts';
import { today } from '../sitting/today.ts';
import { rateFigure } from '../verdicts/evidence-figures.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { unheardWords } from '../words/unheard-words.ts';
import type { CommitteeSeen, HealthSigns } from './read-health-signs.ts';

const NOTHING_KNOWN: Omit<HealthGround, 'today'> = {
  caught: null,
  tested: null,
  unheard: [],
  overlaps: [],
  reviewed: null,
  committee: null,
  messages: null,
};

/**
 * The checks of a persona, with what the deals of the window say; without an answer those of its own page, and without
 * signs those that need neither notes nor roles.
 */
export function personaHealth(
  persona: Persona,
  project: Project,
  answer: ReportAnswer | null,
  signs: HealthSigns | null,
): HealthIssue[] {
  const known = answer === null ? NOTHING_KNOWN : groundOf(persona, project, answer, signs);
  const day = today();
  return healthOf(persona, { ...known, reviewed: reviewedLately(persona, day) ?? known.reviewed, today: day });
}

function groundOf(
  { id }: Persona,
  project: Project,
  answer: ReportAnswer,
  signs: HealthSigns | null,
): Omit<HealthGround, 'today'> {
  const { report, questions } = answer;
  const { method } = answer.settings;
  const words = signs?.words?.find(({ persona }) => persona === id);
  const own = report.verdicts.filter(({ persona }) => persona === id);
  const counted = countPairs(id, answer);
  const others = report.personas.filter((other) => other.id !== null && other.id !== id);
  return {
    caught: counted === null || counted.all === 0 ? null : { share: counted.own / counted.all, of: counted.all },
    tested: own.flatMap(({ verdict, assumption }) => (verdict === 'untestable' ? [] : [assumption])),
    committee: committeeKnown(signs?.committees?.get(id), method.confidence),
    messages: words === undefined ? null : unheardWords(words, method.minimum.noted_deals),
    unheard: own.flatMap(({ claim, verdict }) =>
      claim.measure === 'language' && verdict === 'contradicted'
        ? [claim.says.map((term) => `“${term}”`).join(', ')]
        : [],
    ),
    overlaps: others.flatMap((other) => {
      const member = other.id === null ? undefined : questions.members.get(other.id);
      const both = member === undefined ? undefined : counted?.with.get(member);
      return both === undefined || both.either === 0
        ? []
        : [{ id: other.id ?? '', name: other.name, jaccard: both.both / both.either }];
    }),
    reviewed: spokenOfLately(id, project, answer),
  };
}

/** Whether several roles are the rule in its won deals, and not by chance of a few. */
function committeeKnown(seen: CommitteeSeen | undefined, confidence: number): HealthGround['committee'] {
  if (seen === undefined) return null;
  const { interval } = rateFigure({ x: seen.several, n: seen.known }, confidence);
  return { ...seen, mostly: interval !== null && interval[0] > 0.5 };
}

/** Deals of the window that the rule catches, and those that each other rule catches as well. */
function countPairs(id: string, { answered: { answers }, questions, settings, report }: ReportAnswer) {
  const member = questions.members.get(id);
  if (member === undefined || answers.facts.missing.has(member)) return null;
  const { span } = windowOf(settings, answers, report.period);
  const rivals = [...questions.members.values()].filter((each) => each !== member);
  const shared = new Map(rivals.map((rival) => [rival, { both: 0, either: 0 }]));
  let own = 0;
  let all = 0;
  for (const { cell: number, deals } of answers.outcomes) {
    const cell = answers.facts.cells[number];
    if (cell === undefined || cell.outcome === 'unmapped' || !inWindow(cell, span)) continue;
    const isOwn = stateOf(cell, member) === 'in';
    all += deals;
    if (isOwn) own += deals;
    for (const [rival, counts] of shared) {
      const isTheirs = stateOf(cell, rival) === 'in';
      if (isOwn && isTheirs) counts.both += deals;
      if (isOwn || isTheirs) counts.either += deals;
    }
  }
  return { own, all, with: shared };
}

/** A closed review of the newest complete quarter, or of the one before it, that holds a verdict on the persona. */
function spokenOfLately(id: string, project: Project, { report }: ReportAnswer): boolean | null {
  const { periods } = report;
  const newest = periods[0];
  const closed = reviewsOf(project).filter(({ pack }) => pack !== null);
  // Before the first review the same would stand beside every persona.
  if (newest === undefined || closed.length === 0) return null;
  return closed.some(
    ({ pack, period }) =>
      pack !== null && period !== null && period >= newest - 1 && pack.personas.some((persona) => persona.id === id),
  );
}
