import { PanelBoundary } from '../../../ui/PanelBoundary.tsx';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../../ui/ScreenTabs.tsx';
import { DealsDrawer } from '../../deals/DealsDrawer.tsx';
import { sentenceCase } from '../../verdict/sentence-case.ts';
import { PERSONA_TABS } from '../tabs.ts';
import { useUndoNotice } from '../UndoNotice.tsx';
import { WithProject } from '../WithProject.tsx';
import { DealOrder } from './DealOrder.tsx';
import { NoRules } from './NoRules.tsx';
import { RuleAccuracy } from './RuleAccuracy.tsx';
import { TakeRules } from './TakeRules.tsx';

const TITLE = 'Deal rules';

/** Memberships as ordered rules: what each names, where they meet, and what none of them names. */
export function DealRules() {
  const { onNotice, notice } = useUndoNotice();
  return (
    <WithProject>
      {({ project, answer, choices, waiting }) => (
        <>
          <ScreenTabs current="/personas/rules" label="Parts of Personas" tabs={PERSONA_TABS} />
          <ScreenHeading
            below={
              answer === null
                ? 'The first rule that is met names the deal. Counts join once there are deals.'
                : `The first rule that is met names the deal. ${closedWords(answer.report.window_name)}, and all open ones; press a count to see them.`
            }
            tab={TITLE}
          >
            {TITLE}
          </ScreenHeading>
          {project.personas.length === 0 ? (
            <NoRules />
          ) : (
            <div className="grid gap-4">
              <PanelBoundary about={answer}>
                <DealOrder answer={answer} choices={choices} onNotice={onNotice} project={project} waiting={waiting} />
              </PanelBoundary>
              {answer !== null && (
                <PanelBoundary about={answer}>
                  <RuleAccuracy answer={answer} choices={choices} project={project} />
                </PanelBoundary>
              )}
              <TakeRules of="deals" project={project} />
            </div>
          )}
          <PanelBoundary about={answer}>
            <DealsDrawer />
          </PanelBoundary>
          {notice}
        </>
      )}
    </WithProject>
  );
}

/** The window of everything is a sentence of its own. */
const closedWords = (window: string): string =>
  window.startsWith('all ') ? sentenceCase(window) : `Closed deals of ${window}`;
