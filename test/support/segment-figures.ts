import { windowOf } from '../../src/assumptions/window.ts';
import type { Engine } from '../../src/engine/port.ts';
import {
  type Breakdown,
  breakDown,
  cellsThat,
  countedIn,
  type MeasuredRows,
  measureIn,
} from '../../src/state/fields/break-down.ts';
import { type SegmentFigures, type SegmentMeasure, segmentFigures } from '../../src/state/segments/segment-figures.ts';
import { segmentSql } from '../../src/state/segments/segment-sql.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import type { openFolder } from './open-case.ts';

type Opened = Awaited<ReturnType<typeof openFolder>>;
type Wanted = { measure?: SegmentMeasure; edges?: Readonly<Record<string, readonly number[]>> };

/** The figures of the segments screen over opened files, by the steps that its hook takes. */
export function segmentsOf(engine: Engine, { warehouse, settings, ask }: Opened) {
  const analyst = new Analyst(engine);
  const ready = ask([], []);
  return async (
    fields: readonly string[],
    { measure = 'win_rate', edges = {} }: Wanted = {},
  ): Promise<SegmentFigures & { sql: string }> => {
    const { questions, answered } = await ready;
    const counts = countedIn(windowOf(settings, answered.answers).span, null);
    return analyst.withFacts(warehouse, questions, settings, async (facts) => {
      const dimensions = [];
      for (const field of fields) {
        const dimension = await analyst.dimension(warehouse, field, edges[field] ?? null, settings);
        if (dimension === null) throw new Error(`No file has ${field}.`);
        dimensions.push({ ...dimension, field });
      }
      const breakdown: Breakdown = await breakDown(engine, dimensions, []);
      const won = cellsThat(facts, (cell) => cell.outcome === 'won' && counts(cell));
      const measured: MeasuredRows =
        measure === 'days' || measure === 'size'
          ? await measureIn(engine, dimensions, [], measure === 'days' ? 'days' : 'amount', won)
          : [];
      const several = dimensions.some((dimension) => dimension.several);
      const once =
        several && measured.length > 0
          ? await measureIn(engine, null, [], measure === 'days' ? 'days' : 'amount', won)
          : [];
      const { outcomes } = answered.answers;
      const figures = segmentFigures(
        { breakdown, measured, once },
        { facts, outcomes },
        counts,
        measure,
        settings.method,
      );
      const choices = { period: null, compare: null, facets: [] };
      const sql = segmentSql({ answered, questions, settings, warehouse }, choices, dimensions, undefined);
      return { ...figures, sql };
    });
  };
}
