import { useMemo } from 'react';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useRoles } from '../../state/roles/use-roles.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { CAMPAIGN_TABS, OF_EVERY_TAB } from '../campaigns/tabs.ts';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { BehaviourPanel } from './BehaviourPanel.tsx';
import { RoleChoices } from './RoleChoices.tsx';
import { RolePanels } from './RolePanels.tsx';
import { type RolesChoice, readRoles, writeRoles } from './roles-address.ts';

const TITLE = 'Who engages, who decides';

/** Roles that marketing reaches beside roles that sign, and when each of them enters. */
export function Roles() {
  return (
    <WithReport title={TITLE}>
      {(answer, choices, stale) => (
        <Recounting busy={stale}>
          <ScreenTabs current="/campaigns/roles" keeps={OF_EVERY_TAB} label="Campaigns" tabs={CAMPAIGN_TABS} />
          <ScreenHeading below={`Closed deals of ${answer.report.window_name}. Press a count to see its deals.`}>
            {TITLE}
          </ScreenHeading>
          <PanelBoundary about={answer}>
            <Chosen answer={answer} choices={choices} />
          </PanelBoundary>
          <PanelBoundary about={answer}>
            <DealsDrawer />
          </PanelBoundary>
        </Recounting>
      )}
    </WithReport>
  );
}

type Props = { answer: ReportAnswer; choices: ViewChoices };

function Chosen({ answer, choices }: Props) {
  const path = usePath();
  const search = useSearch();
  const choice = useMemo(() => known(readRoles(search), answer), [search, answer]);
  const choose = (next: RolesChoice) => goTo(hrefOf(path, writeRoles(next, search)));
  const { asked, stale } = useRoles(answer, choices, choice);
  return (
    <div className="grid gap-4">
      <RoleChoices choice={choice} onChoose={choose} />
      {asked.kind === 'failed' && (
        <ErrorPanel remedy="Reload to try again." title="The roles could not be counted" what={asked.message} />
      )}
      {(asked.kind === 'asking' || asked.kind === 'none') && <Loading height={400} what="the roles" />}
      {asked.kind === 'ready' && (
        <Recounting busy={stale}>
          <RolePanels onChoose={choose} view={{ answer, choices, found: asked.value, choice }} />
        </Recounting>
      )}
      <PanelBoundary about={answer}>
        <BehaviourPanel answer={answer} choice={choice} choices={choices} onChoose={choose} />
      </PanelBoundary>
    </div>
  );
}

/** A persona that is gone stands for nobody's deals; everybody's are shown instead. */
function known(choice: RolesChoice, { questions }: ReportAnswer): RolesChoice {
  const gone = typeof choice.persona === 'string' && !questions.members.has(choice.persona);
  return gone ? { ...choice, persona: undefined } : choice;
}
