import type { ReactNode } from 'react';
import { startProject } from '../../state/sitting/start-project.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

type Props = {
  /** Of the screen. */
  title: string;
  /** What a project is for here. */
  children: ReactNode;
};

/** Nothing is open: begin with the personas, with the data, or with the sample. */
export function NoProject({ title, children }: Props) {
  const session = useSession();
  return (
    <>
      <ScreenHeading>{title}</ScreenHeading>
      <Card>
        <EmptyState
          actions={
            <>
              <Button look="primary" onClick={() => void startProject(session, 'My personas')}>
                Start with a persona
              </Button>
              <ScreenLink look="plain" to="/sources">
                Start with the data
              </ScreenLink>
              <Button onClick={() => void session.trySample()}>Try the sample data</Button>
            </>
          }
          title="No project is open"
        >
          {children}
        </EmptyState>
      </Card>
    </>
  );
}
