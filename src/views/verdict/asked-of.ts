import type { Asked, Questionnaire } from '../../assumptions/questionnaire.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** The assumption that a verdict is on, as it was stated. */
export const askedOf = (
  { asked }: Questionnaire,
  { persona, assumption }: Pick<Verdict, 'persona' | 'assumption'>,
): Asked | undefined =>
  asked.find((each) => each.assumption.id === assumption && (each.persona?.id ?? null) === persona);
