import { forwardRef } from 'react';
import { VerdictIcon } from '../../../ui/VerdictIcon.tsx';
import { VERDICT_LOOK } from '../../../ui/verdict-look.ts';
import { type Mark, SHEET, type Tone } from './sheet-layout.ts';

/** The printed page, drawn: the same on paper, on a wide screen and as a picture. Text that is read out stands beside it. */
export const BriefSheet = forwardRef<SVGSVGElement, { marks: readonly Mark[] }>(({ marks }, ref) => (
  <svg
    aria-hidden="true"
    className="block h-auto w-full font-sans print:max-h-screen"
    ref={ref}
    viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
  >
    {marks.map((mark) => (
      <Drawn key={JSON.stringify(mark)} mark={mark} />
    ))}
  </svg>
));
BriefSheet.displayName = 'BriefSheet';

const fillOf = (tone: Tone): string =>
  tone === 'ink' ? 'fill-ink' : tone === 'soft' ? 'fill-soft' : VERDICT_LOOK[tone].fill;

function Drawn({ mark }: { mark: Mark }) {
  switch (mark.of) {
    case 'text':
      return (
        <text
          className={fillOf(mark.tone)}
          fontSize={mark.size}
          fontWeight={mark.strong ? 600 : 400}
          x={mark.x}
          y={mark.y}
        >
          {mark.text}
        </text>
      );
    case 'rule':
      return <line className="stroke-line" x1={mark.x} x2={mark.x + mark.width} y1={mark.y} y2={mark.y} />;
    case 'verdict':
      return (
        <svg
          aria-hidden="true"
          className={VERDICT_LOOK[mark.verdict].text}
          height={mark.size}
          width={mark.size}
          x={mark.x}
          y={mark.y}
        >
          <VerdictIcon size={mark.size} verdict={mark.verdict} />
        </svg>
      );
    default:
      return mark satisfies never;
  }
}
