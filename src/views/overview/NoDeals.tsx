import { useChoices } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { GiveFiles } from './GiveFiles.tsx';

/** There are files, but none of them holds deals. */
export function NoDeals() {
  const files = useChoices((state) => state.files);
  const errors = files.flatMap(({ given, planned }) =>
    planned.plan.error === null ? [] : [`${given.name}: ${planned.plan.error}`],
  );
  const names = files.map(({ given }) => given.name).join(', ');
  return (
    <>
      <ScreenHeading>No deals yet</ScreenHeading>
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to="/sources">
              Look at the sources
            </ScreenLink>
          }
          title="None of the files is read as a list of deals"
        >
          {names === '' ? 'There are no files.' : `There is ${names}.`} Say under Sources which file holds the deals, or
          add the export of your pipeline.
          {errors.length > 0 && (
            <ul className="mt-2 grid gap-1 text-contradicted">
              {errors.map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          )}
        </EmptyState>
      </Card>
      <div className="mt-4">
        <GiveFiles />
      </div>
    </>
  );
}
