import type { ReactNode } from 'react';
import { useWidth } from './use-width.ts';

type Props = {
  /** In pixels; a function of the width where labels move below their rows on a narrow screen. */
  height: number | ((width: number) => number);
  /**
   * One sentence that says what the picture shows. Leave it out inside a ChartFrame, which already says it:
   * the picture is then hidden from screen readers.
   */
  label?: string | undefined;
  children: (width: number) => ReactNode;
};

/** An SVG as wide as its place, drawn anew when that changes. */
export function Chart({ height: heightOf, label, children }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = typeof heightOf === 'number' ? heightOf : heightOf(width);
  const hidden = label === undefined;
  return (
    // Without inline-size containment a drawn SVG would hold its column open and never shrink again.
    <div className="w-full [contain:inline-size]" ref={ref} style={{ height }}>
      {width > 0 && (
        <svg
          aria-hidden={hidden || undefined}
          aria-label={label}
          className="block overflow-visible font-sans"
          height={height}
          role={hidden ? undefined : 'img'}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
        >
          {children(width)}
        </svg>
      )}
    </div>
  );
}
