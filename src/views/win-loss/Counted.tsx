import type { ReactNode } from 'react';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { useBreakdown } from '../../state/fields/use-breakdown.ts';
import { NotesPanel } from '../words/NotesPanel.tsx';
import type { Scoped } from './scoped.ts';

type Props = {
  scoped: Scoped;
  /** One or two, each by the name that the data or a derived field bears. */
  fields: readonly string[];
  /** "the reasons" */
  what: string;
  /** Shown where no file has one of the fields. */
  missing?: ReactNode;
  children: (breakdown: Breakdown) => ReactNode;
};

/** A panel about deals by the values of fields: on its way, failed, missing or there. */
export function Counted({ scoped, fields, what, missing = null, children }: Props) {
  const told = useBreakdown(scoped.answer, scoped.choices, { fields });
  return (
    <NotesPanel told={told} what={what}>
      {(found) => ('missing' in found ? missing : children(found.breakdown))}
    </NotesPanel>
  );
}
