import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Share } from '../../assumptions/evidence.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { askBehaviour, behaviour } from '../../metrics/behaviour.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { Filter } from '../../model/filter.ts';
import type { CodedFacet } from '../../model/scope.ts';
import { filterSql, MissingField } from '../../tables/filter-sql.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { Figure } from '../verdicts/evidence-figures.ts';
import { useInWindow } from '../verdicts/use-in-window.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { differenceFigure, type SharedFigure, sharedFigure } from './role-gaps.ts';

/** Win rates of closed deals with and without a behaviour; `missing` names a field or table that no file has. */
export type Behaved =
  | { with: SharedFigure; without: SharedFigure; difference: Figure; unknown: number }
  | { missing: string };

/** Counts closed deals that show a behaviour and those that do not: one query. */
export async function askBehaved(
  engine: Engine,
  facts: Facts,
  { catalog, related }: Pick<Warehouse, 'catalog' | 'related'>,
  facets: readonly CodedFacet[],
  request: { rule: Filter; counts: (cell: Cell) => boolean; confidence: number },
  options: AskOptions = {},
): Promise<Behaved> {
  const { rule, counts, confidence } = request;
  const cells = facts.cells.flatMap((cell, index) =>
    (cell.outcome === 'won' || cell.outcome === 'lost') && counts(cell) ? [index] : [],
  );
  let test: ReturnType<typeof filterSql>;
  try {
    test = filterSql(rule, catalog, related);
  } catch (error) {
    if (error instanceof MissingField) return { missing: error.field };
    throw error;
  }
  const { text, values } = askBehaviour(facets, test, cells);
  const rows = behaviour.decode(await engine.columns(text, values, options));
  const share = (state: number): Share => {
    const own = rows.filter((row) => row.state === state);
    const sum = (of: typeof own) => of.reduce((total, { deals }) => total + deals, 0);
    return { x: sum(own.filter(({ won }) => won === 1)), n: sum(own) };
  };
  const [shown, not] = [share(1), share(2)];
  return {
    with: sharedFigure(shown.x, shown.n, confidence),
    without: sharedFigure(not.x, not.n, confidence),
    difference: differenceFigure(shown, not, confidence),
    unknown: share(0).n,
  };
}

/** The same within what the screen shows; `persona` as in the address. */
export function useBehaviour(
  answer: ReportAnswer,
  choices: ViewChoices,
  { rule, persona }: { rule: Filter; persona: string | null | undefined },
): { asked: Asked<Behaved>; stale: boolean } {
  const { settings, warehouse } = answer;
  const { key, inWindow } = useInWindow(answer, choices, persona);
  const query = useQuery({
    queryKey: ['behaviour', rule, ...key],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: inWindow(({ engine, facts, facets, counts }, options) => {
      const request = { rule, counts, confidence: settings.method.confidence };
      return askBehaved(engine, facts, warehouse, facets, request, options);
    }),
  });
  return { asked: asked(query), stale: query.isPlaceholderData };
}
