import type { ReactNode } from 'react';
import type { ButtonLook, ButtonSize } from '../../ui/Button.tsx';
import { scopeOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SQL_PATH, type SqlAddress, withSql } from './sql-address.ts';

type Props = {
  /** A figure is named where it can be: a link that holds a long query is unwieldy. */
  of: SqlAddress;
  /** Whose numbers, where several links of a screen bear the same words: "reasons of losses". */
  what?: string;
  look?: ButtonLook | 'text';
  size?: ButtonSize;
  children?: ReactNode;
};

/** Leads to the SQL screen with a query that is ready to run, over the period and filters in force. */
export function OpenInSql({ of, what, look = 'text', size = 'normal', children = 'Open in SQL' }: Props) {
  const inForce = scopeOf(useSearch());
  return (
    <ScreenLink
      className={look === 'faint' ? '-ml-2' : ''}
      look={look}
      search={withSql(inForce, of)}
      size={size}
      to={SQL_PATH}
    >
      {what === undefined ? (
        children
      ) : (
        <span>
          {children}
          <span className="sr-only">: {what}</span>
        </span>
      )}
    </ScreenLink>
  );
}
