import { formatCount } from '../../model/format.ts';
import { type ViewChoices, writeChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

/**
 * There are deals, but none that a figure could count: the filters leave none, no stage says won, lost or open, or none
 * closed in the window.
 */
export function NothingCounted({ answer: { report }, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  const path = usePath();
  const search = useSearch();
  const clear = () => goTo(hrefOf(path, writeChoices({ ...choices, facets: [] }, search)));
  if (choices.facets.length > 0) {
    return (
      <>
        <ScreenHeading>No deal matches these filters</ScreenHeading>
        <Card>
          <EmptyState actions={<Button onClick={clear}>Clear filters</Button>} title="There is nothing to count">
            Take one of the filters away to see deals again.
          </EmptyState>
        </Card>
      </>
    );
  }
  const { deals, unmapped } = report.counted;
  const isPlaced = unmapped < deals;
  return (
    <>
      <ScreenHeading>{isPlaced ? 'No deal closed in this period' : 'The outcomes are not known yet'}</ScreenHeading>
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to="/sources">
              Look at the sources
            </ScreenLink>
          }
          title={isPlaced ? 'There is nothing to count' : 'No stage is placed as won, lost or open'}
        >
          {isPlaced
            ? `${formatCount(deals)} deals are read; none closed in ${report.window_name}, and none is open. Only complete quarters up to the as-of date count: set that date, or another window, under Sources.`
            : `${formatCount(deals)} deals are read. Say under Sources what their stages mean.`}
        </EmptyState>
      </Card>
    </>
  );
}
