import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

/** No file lists campaigns: which exports do, and what each of them adds. */
export function NoCampaigns() {
  return (
    <>
      <ScreenHeading>No file lists campaigns yet</ScreenHeading>
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to="/sources">
              Add files under Sources
            </ScreenLink>
          }
          title="What campaigns cost and brought appears here"
        >
          <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-left">
            <li>
              A list of campaigns with what each cost: the campaign report of an advertising tool, or the campaigns of
              the CRM with their actual cost. An audience column says whom each was aimed at.
            </li>
            <li>
              Which deals they brought: the primary campaign in the export of the pipeline, or the campaign members (who
              was touched by which campaign, and when).
            </li>
            <li>
              Leads: campaign members with an id or an e-mail address of each person, and the deals of these people.
            </li>
          </ul>
        </EmptyState>
      </Card>
    </>
  );
}
