import { type ViewChoices, writeChoices } from '../../state/view-choices.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';

/** The filters leave no deal. */
export function NothingCounted({ choices }: { choices: ViewChoices }) {
  const path = usePath();
  const search = useSearch();
  const clear = () => goTo(hrefOf(path, writeChoices({ ...choices, facets: [] }, search)));
  return (
    <Card className="mt-6">
      <EmptyState actions={<Button onClick={clear}>Clear filters</Button>} title="No deal matches these filters">
        Take one of the filters away to see deals again.
      </EmptyState>
    </Card>
  );
}
