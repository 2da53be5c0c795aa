import { type ReactNode, useEffect } from 'react';
import { useCarriedFocus } from './use-carried-focus.ts';

type Props = {
  children: ReactNode;
  /** A line above: what was stated, or where one is. */
  above?: ReactNode;
  /** A line or two below. */
  below?: ReactNode;
  /** Of the browser's tab, where the screen is about one thing: "Finance leader". */
  tab?: string;
};

export const tabTitle = (screen: string): string => `${screen} · Persona Proof`;

/** The one h1 of a screen. It takes the focus when the screen is reached by a link or takes the place of what was pressed. */
export function ScreenHeading({ children, above, below, tab }: Props) {
  const heading = useCarriedFocus<HTMLHeadingElement>();
  useEffect(() => {
    if (tab !== undefined) document.title = tabTitle(tab);
  }, [tab]);
  return (
    <div className="mb-5 min-w-0">
      {above !== undefined && <div className="mb-1 text-soft">{above}</div>}
      <h1 className="text-xl font-semibold tracking-tight sm:text-2xl" ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {below !== undefined && <div className="mt-1 max-w-4xl text-soft">{below}</div>}
    </div>
  );
}
