import type { ReactNode } from 'react';
import type { RolesAnswer } from '../../state/roles/use-roles.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

type Props = { sources: RolesAnswer['sources'] };

/** What would have to be known, and which export brings it. */
function missingOf({ sources }: Props): { key: string; words: ReactNode }[] {
  const lacks: { key: string; words: ReactNode }[] = [];
  if (sources.present !== 'people') {
    lacks.push({
      key: 'people',
      words: (
        <>
          <strong className="font-semibold text-ink">People of each deal</strong> with their titles: the report
          “Opportunities with contact roles” of Salesforce, or the contacts of HubSpot with job title, buying role and
          associated deal IDs. It brings committees, titles and when somebody entered.
        </>
      ),
    });
  }
  if (sources.reached !== 'touches') {
    const lack = sources.touches_lack;
    lacks.push({
      key: 'touches',
      words: (
        <>
          <strong className="font-semibold text-ink">Whom marketing reached</strong>:{' '}
          {lack === 'file'
            ? 'the campaign members (a row for each person and campaign) with contact ID, opportunity ID and date.'
            : lack === 'deal'
              ? 'the touches name no deal. Export them with the opportunity ID, or people with contact ID and deal ID beside them.'
              : 'the touches name nobody whose title is known. Export them with the contact ID or e-mail address that people have.'}
        </>
      ),
    });
  }
  if (sources.signs !== 'said') {
    lacks.push({
      key: 'signs',
      words: (
        <>
          <strong className="font-semibold text-ink">Who decides</strong>: a “Decision Maker” column in the export of
          the pipeline, or the buying role of each person.
        </>
      ),
    });
  }
  if (!sources.entered || !sources.created) {
    lacks.push({
      key: 'entered',
      words: (
        <>
          <strong className="font-semibold text-ink">When a role enters</strong>: the date of each touch, or the day
          each person was added{sources.created ? '' : ', and the day each deal was created'}.
        </>
      ),
    });
  }
  return lacks;
}

/** Beside what can be shown, what is missing. */
export function MissingRoles({ sources }: Props) {
  const lacks = missingOf({ sources });
  if (lacks.length === 0) return null;
  const list = (
    <ul className="grid list-disc gap-1.5 pl-5 text-left">
      {lacks.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
  if (sources.present === null && sources.signs === null) {
    return (
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to="/sources">
              Add files under Sources
            </ScreenLink>
          }
          title="No file says who was in a deal"
        >
          <p className="mb-3">A column of titles in the pipeline is enough to begin with; these exports say more:</p>
          {list}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title="What is not known yet">
      <div className="max-w-prose text-[13px] text-soft">{list}</div>
      <p className="mt-3 text-[13px]">
        <ScreenLink to="/sources">Add files or map columns under Sources</ScreenLink>
      </p>
    </Card>
  );
}
