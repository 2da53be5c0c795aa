import type { Persona } from '../../model/persona.ts';
import type { PieceOfEvidence, StatementRef } from '../../model/piece-of-evidence.ts';
import { writeDay } from '../../model/write-day.ts';
import { EVIDENCE_WORDS, evidenceOf } from '../../personas/evidence.ts';

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

/** "Interviews, 3 Mar 2026, strong". */
const pieceWords = ({ kind, on, strength }: PieceOfEvidence): string =>
  [EVIDENCE_WORDS[kind], on === undefined ? '' : writeDay(on), strength ?? ''].filter((part) => part !== '').join(', ');
