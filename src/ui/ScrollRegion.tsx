import { forwardRef, type ReactNode, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';

type Props = { label: string; maxHeight?: number; className?: string; children: ReactNode };

/** Scrolls by itself where its content does not fit; then it is a named region that the keyboard can reach. */
export const ScrollRegion = forwardRef<HTMLElement, Props>(({ label, maxHeight, className = '', children }, ref) => {
  const own = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => own.current);

  useLayoutEffect(() => {
    const region = own.current;
    if (region === null) return;
    const measure = () =>
      setScrolls(region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(region);
    for (const child of region.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, []);

  const reach = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div
      {...reach}
      className={`relative overflow-auto focus-visible:-outline-offset-2 ${className}`}
      ref={own}
      style={{ maxHeight }}
    >
      {children}
    </div>
  );
});
ScrollRegion.displayName = 'ScrollRegion';
