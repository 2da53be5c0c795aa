import { VerdictIcon } from './VerdictIcon.tsx';
import { VERDICT_LOOK, type VerdictWord } from './verdict-look.ts';

type Props = {
  verdict: VerdictWord;
  label?: string;
  /** What the assumption states; with the verdict's word it is the name of the square. */
  stated: string;
  /** What makes it news, for its name and a mark in its corner: "new since Q2 2026". */
  news?: string | undefined;
  /** Where it leads; without it the square is a picture. */
  href?: string;
};

export function VerdictSquare({ verdict, label, stated, news, href }: Props) {
  const { word, block } = VERDICT_LOOK[verdict];
  const name = `${label ?? word}${news === undefined ? '' : ` (${news})`}: ${stated}`;
  const shape = `relative inline-flex h-5 w-5 items-center justify-center rounded ${block}`;
  const icon = (
    <>
      <VerdictIcon verdict={verdict} />
      {news !== undefined && (
        <span
          aria-hidden="true"
          className="absolute -top-1 -right-1 h-2.5 w-2.5 rounded-full border-2 border-surface bg-ink"
        />
      )}
    </>
  );
  if (href === undefined) {
    return (
      <span aria-label={name} className={shape} role="img" title={name}>
        {icon}
      </span>
    );
  }
  return (
    <a aria-label={name} className={`${shape} hover:brightness-110`} href={href} title={name}>
      {icon}
    </a>
  );
}
