import type { PieceOfEvidence } from '../../../model/piece-of-evidence.ts';
import type { Standing } from '../../../personas/statements.ts';
import { kindsInWords } from './evidence-words.ts';

export const STANDING_WORDS: Record<Standing, string> = { tested: 'Tested', testable: 'Testable', belief: 'Belief' };

const LOOKS: Record<Standing, string> = {
  tested: 'font-semibold text-accent',
  testable: 'text-accent',
  belief: 'text-soft',
};

type Props = {
  standing: Standing;
  evidence: readonly PieceOfEvidence[];
  says: string;
  onOpen: () => void;
};

/** Whether a statement is tested and what it rests on, in a word; pressed, all there is. */
export function StandingTag({ standing, evidence, says, onOpen }: Props) {
  const kinds = kindsInWords(evidence);
  const words = kinds === '' ? STANDING_WORDS[standing] : `${STANDING_WORDS[standing]} · ${kinds}`;
  return (
    <button
      aria-haspopup="dialog"
      aria-label={`${words}: what “${says}” rests on`}
      className={`max-w-[45%] shrink-0 rounded px-1 py-0.5 text-right text-[11px] leading-4 hover:bg-sunken ${LOOKS[standing]}`}
      onClick={onOpen}
      type="button"
    >
      {standing === 'tested' && <span aria-hidden="true">✓ </span>}
      {words}
    </button>
  );
}
