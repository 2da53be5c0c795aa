import type { Persona } from '../../model/persona.ts';
import type { StatementRef } from '../../model/piece-of-evidence.ts';
import { evidenceOf } from '../../personas/evidence.ts';
import { pieceWords } from './evidence/evidence-words.ts';

type Props = { persona: Pick<Persona, 'evidence'>; about: StatementRef };

/** What a statement rests on, in a line below it; a belief where nobody named anything. */
export function EvidenceMarks({ persona, about }: Props) {
  const pieces = evidenceOf(persona, about);
  if (pieces.length === 0) {
    return (
      <span className="mt-1 inline-block rounded border border-line px-1.5 py-0.5 text-xs font-semibold text-soft">
        Belief
      </span>
    );
  }
  return <p className="mt-1 text-xs text-soft">Evidence: {pieces.map(pieceWords).join('; ')}</p>;
}
