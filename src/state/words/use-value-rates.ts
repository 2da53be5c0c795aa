import { useMemo } from 'react';
import { windowOf } from '../../assumptions/window.ts';
import { countedIn } from '../fields/break-down.ts';
import { membershipOf, useBreakdown } from '../fields/use-breakdown.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { type SegmentFigures, segmentFigures } from '../segments/segment-figures.ts';
import type { Asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** Win rates by the values of one field, of a persona's deals or of all; null where no file has the field. */
export function useValueRates(
  answer: ReportAnswer,
  choices: ViewChoices,
  field: string,
  persona: string | undefined,
): Asked<SegmentFigures | null> {
  const broken = useBreakdown(answer, choices, { fields: [field], ...(persona === undefined ? {} : { persona }) });
  return useMemo((): Asked<SegmentFigures | null> => {
    if (broken.kind !== 'ready') return broken;
    if ('missing' in broken.value) return { kind: 'ready', value: null };
    const { answers } = answer.answered;
    const { span } = windowOf(answer.settings, answers, choices.period);
    const counts = countedIn(span, membershipOf(answer, persona));
    return {
      kind: 'ready',
      value: segmentFigures(broken.value, answers, counts, 'win_rate', answer.settings.method),
    };
  }, [broken, answer, choices.period, persona]);
}
