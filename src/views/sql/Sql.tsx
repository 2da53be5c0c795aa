import { useChoices } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { QueryDesk } from './QueryDesk.tsx';

/** Queries of a person's own over the tables of the project. */
export function Sql() {
  const phase = useChoices((state) => state.phase.kind);
  const warehouse = useChoices((state) => state.warehouse);
  if (warehouse === null && (phase === 'opening' || phase === 'reading')) {
    return (
      <>
        <Heading />
        <Loading height={400} what="the tables" />
      </>
    );
  }
  if (warehouse === null || warehouse.files.length === 0) {
    return (
      <>
        <Heading />
        <Card>
          <EmptyState
            actions={
              <ScreenLink look="primary" to="/sources">
                Go to Sources
              </ScreenLink>
            }
            title="There are no tables yet"
          >
            Each file that is imported fills one: deals, people, campaigns and what goes with them.
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <Heading />
      <QueryDesk warehouse={warehouse} />
    </>
  );
}

const Heading = () => (
  <ScreenHeading below="Queries read the tables of this project. They change nothing and reach nothing else.">
    SQL
  </ScreenHeading>
);
