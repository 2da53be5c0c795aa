import type { Answers, Span } from './answers.ts';
import type { Maturity } from './gather.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Scrutiny } from './scrutiny.ts';

/** Everything that could speak against taking the evidence at its word; pure. Each part has a file of its own. */
export function scrutinise(
  _answers: Answers,
  _questions: Questionnaire,
  _asked: Asked,
  _span: Span,
  _maturity: Maturity,
): Scrutiny {
  return {
    clusters: [],
    versus_clusters: [],
    filled: [],
    denominators: null,
    strata: [],
    periods: null,
    history: null,
    sources: [],
  };
}
