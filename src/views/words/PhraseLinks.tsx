import type { Words } from '../../model/terms.ts';
import { PhraseButton } from './PhraseButton.tsx';

type Props = { phrases: readonly { label: string; words: Words }[]; onShow: (words: Words, index: number) => void };

/** The phrases of a chart, each of which opens what was written. */
export function PhraseLinks({ phrases, onShow }: Props) {
  if (phrases.length === 0) return null;
  return (
    <p className="mt-4 text-[13px] text-soft">
      Read what was written:{' '}
      {phrases.map(({ label, words }, index) => (
        <span key={label}>
          {index > 0 && ' · '}
          <PhraseButton onClick={() => onShow(words, index)}>{label}</PhraseButton>
        </span>
      ))}
    </p>
  );
}
