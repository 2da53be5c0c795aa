import { windowOf } from '../../assumptions/window.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import { countedIn } from '../fields/break-down.ts';
import { membershipOf } from '../fields/use-breakdown.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import type { Analyst } from './analyst.ts';
import type { ReportAnswer } from './use-report.ts';

/** What a question about the deals of a window needs; `counts` tells which cells hold them. */
export type InWindow = {
  engine: Engine;
  analyst: Analyst;
  facts: Facts;
  facets: readonly CodedFacet[];
  counts: (cell: Cell) => boolean;
};

type Ask<T> = (within: InWindow, options: AskOptions) => Promise<T>;

/**
 * What questions about the deals of the screen's window share: the key of their answers, and a way to ask while the
 * facts that tell the deals stand. `persona` as in the address, undefined for everybody.
 */
export function useInWindow(
  answer: ReportAnswer,
  choices: ViewChoices,
  persona: string | null | undefined,
): { key: readonly unknown[]; inWindow: <T>(ask: Ask<T>) => (query: { signal: AbortSignal }) => Promise<T> } {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { answered, questions, settings, warehouse } = answer;
  return {
    key: [revision, persona, settings, questions.conditions, choices.period, choices.facets],
    inWindow:
      (ask) =>
      async ({ signal }) => {
        const { engine, analyst } = await session.analyst();
        return analyst.withScope(
          warehouse,
          questions,
          choices.facets,
          settings,
          async (facts, facets) => {
            const { span } = windowOf(settings, answered.answers, choices.period);
            const counts = countedIn(span, membershipOf(answer, persona));
            return ask({ engine, analyst, facts, facets, counts }, { signal });
          },
          { signal },
        );
      },
  };
}
