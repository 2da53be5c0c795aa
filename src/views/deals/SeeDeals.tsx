import type { ReactNode } from 'react';
import type { DealSelection, Narrowing } from '../../state/deals/deal-selection.ts';
import { Button, type ButtonLook, type ButtonSize } from '../../ui/Button.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { openDeals } from './deals-history.ts';

type Props = {
  selection: DealSelection;
  narrowing?: Narrowing;
  /** `figure` is a number in a line or table: underlined, no box. */
  look?: ButtonLook | 'figure';
  size?: ButtonSize;
  /** What a figure alone does not say: "See the 212 closed deals of Finance leader". */
  name?: string;
  /** Id of the heading it stands under, where several buttons bear the same words. */
  describedBy?: string;
  children: ReactNode;
};

/** Opens the deals behind a figure, over the screen it stands on. */
export function SeeDeals({ selection, narrowing = {}, look = 'plain', size, name, describedBy, children }: Props) {
  const path = usePath();
  const search = useSearch();
  const open = () => openDeals({ path, search }, { selection, narrowing });
  const said = {
    ...(name === undefined ? {} : { 'aria-label': name, title: name }),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  };
  if (look === 'figure') {
    return (
      <button
        {...said}
        aria-haspopup="dialog"
        className="-mx-1 rounded px-1 underline decoration-control decoration-dotted underline-offset-4 hover:bg-sunken hover:decoration-solid"
        onClick={open}
        type="button"
      >
        {children}
      </button>
    );
  }
  return (
    <Button {...said} aria-haspopup="dialog" look={look} onClick={open} {...(size === undefined ? {} : { size })}>
      {children}
    </Button>
  );
}
