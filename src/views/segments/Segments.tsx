import { useMemo } from 'react';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useSegmentFields } from '../../state/segments/use-segment-fields.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { SegmentFields } from '../../tables/segment-fields.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { DiscoveredSegments } from './DiscoveredSegments.tsx';
import { FieldsNote } from './FieldsNote.tsx';
import { SegmentPanel } from './SegmentPanel.tsx';
import { readSegments } from './segment-address.ts';

type Props = { answer: ReportAnswer; choices: ViewChoices };

/** Which kinds of deals are won more often, sooner, or larger than the rest. */
export function Segments() {
  return (
    <WithReport title="Segments">
      {(answer, choices, stale) => (
        <Recounting busy={stale}>
          <ScreenHeading
            below={`Closed deals of ${answer.report.window_name}. Press a row to filter every screen by it, or its count to see the deals.`}
          >
            Segments
          </ScreenHeading>
          <PanelBoundary about={answer}>
            <ByField answer={answer} choices={choices} />
          </PanelBoundary>
          <PanelBoundary about={answer}>
            <DiscoveredSegments answer={answer} choices={choices} />
          </PanelBoundary>
          <PanelBoundary about={answer}>
            <DealsDrawer />
          </PanelBoundary>
        </Recounting>
      )}
    </WithReport>
  );
}

function ByField({ answer, choices }: Props) {
  const found = useSegmentFields(answer.warehouse);
  switch (found.kind) {
    case 'none':
    case 'asking':
      return <Loading height={400} what="the fields" />;
    case 'failed':
      return <ErrorPanel remedy="Reload to try again." title="The fields could not be counted" what={found.message} />;
    case 'ready':
      return <Chosen answer={answer} choices={choices} found={found.value} />;
    default:
      return found satisfies never;
  }
}

function Chosen({ answer, choices, found }: Props & { found: SegmentFields }) {
  const search = useSearch();
  const { catalog } = answer.warehouse;
  const choice = useMemo(() => {
    const read = readSegments(search);
    // An address may name a field by its header.
    const known = (name: string | null) => {
      const field = name === null ? undefined : catalog.find(name);
      const listed = found.fields.find((each) => catalog.find(each.name) === field);
      return name === null ? null : field === undefined ? name : (listed?.name ?? name);
    };
    const by = known(read.by) ?? found.fields[0]?.name ?? null;
    const and = known(read.and);
    return by === null ? null : { ...read, by, and: and === by ? null : and };
  }, [search, catalog, found]);
  if (choice === null) {
    return (
      <>
        <Card>
          <EmptyState
            actions={
              <ScreenLink look="primary" to="/sources">
                Go to Sources
              </ScreenLink>
            }
            title="No column tells deals apart"
          >
            Add a column to the deal export that says something of the buyer, such as industry or region, or import the
            accounts beside it.
          </EmptyState>
        </Card>
        <FieldsNote found={found} warehouse={answer.warehouse} />
      </>
    );
  }
  return <SegmentPanel answer={answer} choice={choice} choices={choices} found={found} />;
}
