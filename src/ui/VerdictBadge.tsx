import { VerdictIcon } from './VerdictIcon.tsx';
import { VERDICT_LOOK, type VerdictWord } from './verdict-look.ts';

type Props = {
  verdict: VerdictWord;
  /** Where the verdict's word on screen is another one: "Drifting". */
  label?: string;
  /** Beside the word, what makes it news: "new since Q2 2026". */
  news?: string | undefined;
  /** `plain` leaves out the background, for cells of a table. */
  look?: 'badge' | 'plain';
};

export function VerdictBadge({ verdict, label, news, look = 'badge' }: Props) {
  const { word, badge, text } = VERDICT_LOOK[verdict];
  const shape = look === 'badge' ? `rounded px-1.5 py-0.5 text-xs font-semibold ${badge}` : text;
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${shape}`}>
      <VerdictIcon verdict={verdict} />
      {label ?? word}
      {news !== undefined && <span className="font-normal">· {news}</span>}
    </span>
  );
}
