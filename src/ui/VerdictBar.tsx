import { VerdictIcon } from './VerdictIcon.tsx';
import { VERDICT_LOOK, VERDICT_ORDER, type VerdictWord } from './verdict-look.ts';

type Props = {
  counts: Readonly<Record<VerdictWord, number>>;
  /** Other words for a verdict in the legend: `{ 'at-risk': 'drifting' }`. */
  words?: Partial<Record<VerdictWord, string>>;
};

/** How many assumptions stand where: a bar in proportion over a legend that says the same in words. */
export function VerdictBar({ counts, words = {} }: Props) {
  const present = VERDICT_ORDER.filter((verdict) => counts[verdict] > 0);
  if (present.length === 0) return null;
  return (
    <div>
      <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full">
        {present.map((verdict) => (
          <div className={VERDICT_LOOK[verdict].block} key={verdict} style={{ flexGrow: counts[verdict] }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-soft">
        {present.map((verdict) => (
          <li className="inline-flex items-center gap-1.5" key={verdict}>
            <span className={VERDICT_LOOK[verdict].text}>
              <VerdictIcon verdict={verdict} />
            </span>
            <span>
              {counts[verdict]} {words[verdict] ?? VERDICT_LOOK[verdict].counted(counts[verdict])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
