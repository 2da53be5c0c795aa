import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';

/** What every part of the bar is given: the answer in force, what was chosen, and how to choose otherwise. */
export type ScopeProps = {
  answer: ReportAnswer;
  choices: ViewChoices;
  onChoose: (choices: ViewChoices) => void;
};
