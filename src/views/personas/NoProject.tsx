import { startProject } from '../../state/start-project.ts';
import { useSession } from '../../state/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

/** Nothing is open: begin with the personas, with the data, or with the sample. */
export function NoProject() {
  const session = useSession();
  return (
    <>
      <ScreenHeading>Personas</ScreenHeading>
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
          Personas can be described before there are data; their claims get a verdict once the pipeline is there.
        </EmptyState>
      </Card>
    </>
  );
}
