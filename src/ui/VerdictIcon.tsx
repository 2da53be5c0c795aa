import type { VerdictWord } from './verdict-look.ts';

// Drawn rather than typed: the glyphs differ in size and weight from one system font to the next.
const PATHS: Record<VerdictWord, string> = {
  holds: 'M2.5 6.6 5 9.1 9.7 3.4',
  'at-risk': 'M3 3l5.8 5.8M9 4.3V9H4.3',
  contradicted: 'M3 3l6 6M9 3 3 9',
  'not-enough-evidence': 'M3.9 4.3C3.9 3 4.8 2.3 6 2.3s2.1.8 2.1 1.9c0 1.6-2.1 1.7-2.1 3.3M6 9.7v.1',
  untestable: 'M3 6h6',
};

/** Decoration beside the verdict's word; hidden from screen readers. */
export function VerdictIcon({ verdict, size = 12 }: { verdict: VerdictWord; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="inline-block shrink-0 fill-none stroke-current"
      height={size}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.7}
      viewBox="0 0 12 12"
      width={size}
    >
      <path d={PATHS[verdict]} />
    </svg>
  );
}
