import type { MethodSettings } from '../model/settings.ts';
import type { Answers, Span } from './answers.ts';
import { denominatorsOf } from './denominators-of.ts';
import { filledFields } from './filled-fields.ts';
import { courseOf, type Maturity } from './gather.ts';
import { historyOf } from './history-of.ts';
import { oneOffClusters } from './one-off-clusters.ts';
import { periodsOf } from './periods-of.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Scrutiny } from './scrutiny.ts';
import { sourcesOf } from './sources-of.ts';
import { strataOf } from './strata-of.ts';

/** Everything that could speak against taking the evidence at its word; pure. Each part has a file of its own. */
export function scrutinise(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
  method: MethodSettings,
): Scrutiny {
  return {
    ...oneOffClusters(answers, questions, asked, span, courseOf(answers, asked, maturity)),
    filled: filledFields(answers, questions, asked),
    denominators: denominatorsOf(answers, questions, asked, span, maturity),
    strata: strataOf(answers, questions, asked, span),
    periods: periodsOf(answers, questions, asked, span, maturity),
    history: historyOf(answers, questions, asked, span, maturity, method),
    ...sourcesOf(answers, questions, asked, span, maturity),
  };
}
