import { useQuery } from '@tanstack/react-query';
import { windowOf } from '../../assumptions/window.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import {
  type Breakdown,
  breakDown,
  cellsThat,
  countedIn,
  type Measured,
  type MeasuredRows,
  measureIn,
} from './break-down.ts';
import type { ViewChoices } from './view-choices.ts';

export type BreakdownRequest = {
  /** One or two, each a canonical name or a header. */
  fields: readonly string[];
  /** Where bands of numbers meet; round numbers of its own for a field that is not named. */
  edges?: Readonly<Record<string, readonly number[]>>;
  /** Amounts of won deals, or days of won or closed deals, value by value: one more query. */
  measured?: { of: Measured; among: 'won' | 'closed' };
  /** A persona's id, null for deals of no persona; everybody where it is left out. */
  persona?: string | null;
};

/** `missing` names a field that no file has. */
export type BrokenDown =
  | {
      breakdown: Breakdown;
      measured: MeasuredRows;
      /** What was measured, each deal once, where one stands in several values. */
      once: MeasuredRows;
    }
  | { missing: string };

/** Deals by the values of fields: one query, one or two more where values are measured, and one for each field that is new. */
export function useBreakdown(answer: ReportAnswer, choices: ViewChoices, request: BreakdownRequest): Asked<BrokenDown> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { answered, questions, settings, warehouse } = answer;
  const { fields, edges = {}, measured, persona } = request;
  // Windows are laid over the counts afterwards; single values are asked for within one.
  const within = measured === undefined ? null : [measured, choices.period, persona, questions.conditions];
  const query = useQuery({
    queryKey: ['breakdown', revision, fields, edges, settings, questions.conditions, choices.facets, within],
    enabled: fields.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }): Promise<BrokenDown> => {
      const { engine, analyst } = await session.analyst();
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          const dimensions: Dimension[] = [];
          for (const field of fields) {
            const dimension = await analyst.dimension(warehouse, field, edges[field] ?? null, settings);
            if (dimension === null) return { missing: field };
            dimensions.push(dimension);
          }
          const breakdown = await breakDown(engine, dimensions, facets, { signal });
          if (measured === undefined) return { breakdown, measured: [], once: [] };
          const { span } = windowOf(settings, answered.answers, choices.period);
          const counts = countedIn(span, membershipOf(answer, persona));
          const cells = cellsThat(
            facts,
            (cell) =>
              counts(cell) && (cell.outcome === 'won' || (measured.among === 'closed' && cell.outcome === 'lost')),
          );
          const values = (by: typeof dimensions | null) =>
            measureIn(engine, by, facets, measured.of, cells, { signal });
          const once = dimensions.some(({ several }) => several) ? await values(null) : [];
          return { breakdown, measured: await values(dimensions), once };
        },
        { signal },
      );
    },
  });
  return asked(query);
}

/** The condition of a persona's deals, of nobody's for null, and none for everybody. */
export function membershipOf(
  { questions }: Pick<ReportAnswer, 'questions'>,
  persona: string | null | undefined,
): { condition: number; state: 'in' | 'out' } | null {
  if (persona === undefined) return null;
  if (persona === null) return { condition: questions.accounted, state: 'out' };
  const condition = questions.members.get(persona);
  return condition === undefined ? null : { condition, state: 'in' };
}
