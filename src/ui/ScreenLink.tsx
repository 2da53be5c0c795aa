import type { ReactNode } from 'react';
import { type ButtonLook, type ButtonSize, buttonShape } from './Button.tsx';
import { scopeOf, useSearch, writeHash } from './hash-location.ts';

type Props = {
  /** Path of a screen: "/personas/finance-leader". */
  to: string;
  /** Another query than the one in force. */
  search?: string;
  /** Set where the link looks like a button. */
  look?: ButtonLook | 'text';
  size?: ButtonSize;
  className?: string;
  current?: boolean;
  children: ReactNode;
};

/** A link to a screen that keeps the period, comparison and filters in force. */
export function ScreenLink({ to, search, look = 'text', size = 'normal', className = '', current, children }: Props) {
  const inForce = useSearch();
  const shape =
    look === 'text'
      ? 'text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent'
      : buttonShape(look, size);
  return (
    <a
      aria-current={current === true ? 'page' : undefined}
      className={className === '' ? shape : `${look === 'text' ? '' : shape} ${className}`}
      href={writeHash({ path: to, search: search ?? scopeOf(inForce) })}
    >
      {children}
    </a>
  );
}
