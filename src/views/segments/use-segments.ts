import { useMemo, useState } from 'react';
import { windowOf } from '../../assumptions/window.ts';
import { countedIn } from '../../state/fields/break-down.ts';
import { type BreakdownRequest, membershipOf, useBreakdown } from '../../state/fields/use-breakdown.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { type SegmentFigures, segmentFigures } from '../../state/segments/segment-figures.ts';
import { type ReportAnswer, useReport } from '../../state/verdicts/use-report.ts';
import { readEdges, type SegmentChoice } from './segment-address.ts';

/** What is drawn: figures with the choices that they are of. */
export type SegmentView = {
  answer: ReportAnswer;
  /** Filters on other fields: those on the fields shown mark their rows and leave the others to compare with. */
  outside: ViewChoices;
  choice: SegmentChoice & { by: string };
  figures: SegmentFigures;
};

export type SegmentsState =
  | { kind: 'asking' }
  | { kind: 'failed'; message: string }
  | { kind: 'ready'; view: SegmentView; busy: boolean };

export function useSegments(
  answer: ReportAnswer,
  choices: ViewChoices,
  choice: SegmentChoice & { by: string },
  fields: readonly string[],
): SegmentsState {
  const outside = useMemo(() => withoutOwn(answer, choices, fields), [answer, choices, fields]);
  const report = useReport(outside);
  const base = report.kind === 'ready' ? report.answer : answer;
  const request = useMemo(() => requestOf(choice, fields), [choice, fields]);
  const broken = useBreakdown(base, outside, request);
  const isReady = report.kind === 'ready' && !report.stale && broken.kind === 'ready';
  const value = isReady && !('missing' in broken.value) ? broken.value : null;
  const { measure, persona } = choice;
  const { period } = outside;
  const figures = useMemo((): SegmentFigures | null => {
    if (value === null) return null;
    const { answers } = base.answered;
    const { span } = windowOf(base.settings, answers, period);
    const counts = countedIn(span, membershipOf(base, persona));
    // A field is called what it was asked for by, so that filters on every screen share its name.
    const named = value.breakdown.dimensions.map((each, at) => ({ ...each, field: fields[at] ?? each.field }));
    const counted = { ...value, breakdown: { ...value.breakdown, dimensions: named } };
    return segmentFigures(counted, answers, counts, measure, base.settings.method);
  }, [value, base, period, measure, persona, fields]);
  const view = useMemo(
    (): SegmentView | null => (figures === null ? null : { answer: base, outside, choice, figures }),
    [figures, base, outside, choice],
  );
  const last = useLast(view);
  if (broken.kind === 'failed') return broken;
  if (report.kind === 'failed') return { kind: 'failed', message: report.message };
  return last === null ? { kind: 'asking' } : { kind: 'ready', view: last, busy: view === null };
}

function withoutOwn({ warehouse }: ReportAnswer, choices: ViewChoices, fields: readonly string[]): ViewChoices {
  const own = fields.map((field) => warehouse.catalog.find(field));
  const facets = choices.facets.filter(({ field }) => !own.includes(warehouse.catalog.find(field)));
  return facets.length === choices.facets.length ? choices : { ...choices, facets };
}

function requestOf({ measure, bands, persona }: SegmentChoice, fields: readonly string[]): BreakdownRequest {
  const edges = Object.fromEntries(
    fields.flatMap((field) => {
      const read = readEdges(bands[field] ?? '');
      return 'edges' in read ? [[field, read.edges]] : [];
    }),
  );
  const of = measure === 'days' ? 'days' : measure === 'size' ? 'amount' : null;
  return {
    fields,
    edges,
    ...(of === null ? {} : { measured: { of, among: 'won' } as const }),
    ...(persona === undefined ? {} : { persona }),
  };
}

/** What was there last stays until the new one is. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
