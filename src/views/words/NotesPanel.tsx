import type { ReactNode } from 'react';
import type { Asked } from '../../state/verdicts/asked.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';

type Props<T> = { told: Asked<T>; what: string; height?: number; children: (value: T) => ReactNode };

/** A panel about what the engine is asked for: on its way, failed, or there. */
export function NotesPanel<T>({ told, what, height = 320, children }: Props<T>) {
  switch (told.kind) {
    case 'none':
      return null;
    case 'asking':
      return (
        <Card>
          <Loading height={height} what={what} />
        </Card>
      );
    case 'failed':
      return (
        <ErrorPanel remedy="Reload the page: nothing is lost." title={`No answer about ${what}`} what={told.message} />
      );
    case 'ready':
      return <PanelBoundary about={told.value}>{children(told.value)}</PanelBoundary>;
    default:
      return told satisfies never;
  }
}
