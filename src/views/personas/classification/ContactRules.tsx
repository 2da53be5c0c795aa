import { useState } from 'react';
import type { StatedPersona } from '../../../project/schema.ts';
import { useContactRules, useContacts } from '../../../state/personas/use-contacts.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Card } from '../../../ui/Card.tsx';
import { Drawer } from '../../../ui/Drawer.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PanelBoundary } from '../../../ui/PanelBoundary.tsx';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { ScreenTabs } from '../../../ui/ScreenTabs.tsx';
import { DealsDrawer } from '../../deals/DealsDrawer.tsx';
import { PERSONA_TABS } from '../tabs.ts';
import { useUndoNotice } from '../UndoNotice.tsx';
import { type WithinProject, WithProject } from '../WithProject.tsx';
import { ContactConflicts } from './ContactConflicts.tsx';
import { ContactOrder } from './ContactOrder.tsx';
import { ContactRuleEditor } from './ContactRuleEditor.tsx';
import { NoRules } from './NoRules.tsx';
import { TakeRules } from './TakeRules.tsx';
import { TitleSuggestions } from './TitleSuggestions.tsx';
import { UnclassifiedTitles } from './UnclassifiedTitles.tsx';

const TITLE = 'Contact rules';

/** People by ordered rules: what each names, where they meet, whom none names, and roles among their titles. */
export function ContactRules() {
  const { onNotice, notice } = useUndoNotice();
  return (
    <WithProject>
      {(within) => (
        <>
          <ScreenTabs current="/personas/rules/contacts" label="Parts of Personas" tabs={PERSONA_TABS} />
          <ScreenHeading
            below="The first rule that is met names the person. Everybody on the lists of people, whatever the period and the filters."
            tab={TITLE}
          >
            {TITLE}
          </ScreenHeading>
          {within.project.personas.length === 0 ? <NoRules /> : <Ruled {...within} onNotice={onNotice} />}
          <PanelBoundary about={within.answer}>
            <DealsDrawer />
          </PanelBoundary>
          {notice}
        </>
      )}
    </WithProject>
  );
}

function Ruled({ project, answer, waiting, onNotice }: WithinProject & { onNotice: (message: string) => void }) {
  const warehouse = useChoices((state) => state.warehouse);
  const rules = useContactRules();
  const contacts = useContacts(rules);
  const [edited, edit] = useState<StatedPersona | null>(null);
  const { personas } = project;
  const shared = { personas, rules, onNotice };
  const known = contacts.kind === 'ready' ? contacts.value : null;
  return (
    <div className="grid gap-4">
      {warehouse !== null && warehouse.deals > 0 && !warehouse.related.people && <NoPeople />}
      {contacts.kind === 'failed' && (
        <ErrorPanel remedy="Reload to try again." title="The people could not be counted" what={contacts.message} />
      )}
      <PanelBoundary about={known}>
        <ContactOrder {...shared} contacts={known} onEdit={edit} waiting={waiting || contacts.kind === 'asking'} />
      </PanelBoundary>
      {contacts.kind === 'asking' && <Loading height={240} what="the people" />}
      {known !== null && (
        <>
          <PanelBoundary about={known}>
            <TitleSuggestions {...shared} contacts={known} />
          </PanelBoundary>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <ContactConflicts {...shared} answer={answer} contacts={known} />
            <UnclassifiedTitles contacts={known} />
          </div>
        </>
      )}
      {rules.length > 0 && <TakeRules of="contacts" project={project} />}
      <Drawer
        note="The counts follow while you choose."
        onClose={() => edit(null)}
        open={edited !== null}
        title={edited === null ? 'Contact rule' : `Which people are ${edited.name}?`}
      >
        {edited !== null && (
          <ContactRuleEditor
            key={edited.id}
            onDone={() => edit(null)}
            onNotice={onNotice}
            persona={edited}
            rules={rules}
          />
        )}
      </Drawer>
    </div>
  );
}

function NoPeople() {
  return (
    <Card>
      <EmptyState
        actions={
          <ScreenLink look="primary" to="/sources">
            Go to the sources
          </ScreenLink>
        }
        title="No file lists the people of the deals"
      >
        Export the contact roles of your deals, with the id of the deal and the title of each person, and add them under
        Sources. Rules can be written before; they are counted once the people are there.
      </EmptyState>
    </Card>
  );
}
