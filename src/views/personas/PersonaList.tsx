import { useState } from 'react';
import { primariesIssue } from '../../personas/health.ts';
import type { Project } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { personaHealth } from '../../state/personas/persona-health.ts';
import { useHealthSigns } from '../../state/personas/use-health-signs.ts';
import type { Report } from '../../state/verdicts/report.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { NewPersona } from './NewPersona.tsx';
import { PersonaColumns, PersonaRow } from './PersonaRow.tsx';
import { PrimaryPersonas } from './PrimaryPersonas.tsx';
import { Statements } from './Statements.tsx';
import { PERSONA_TABS } from './tabs.ts';
import { useCanEdit } from './use-can-edit.ts';

type Props = {
  project: Project;
  answer: ReportAnswer | null;
  choices: ViewChoices;
  report: Report | null;
  waiting: boolean;
  onNotice: (message: string) => void;
};

/** Every persona with what it states, who owns it and which deals are its own. */
export function PersonaList({ project, answer, choices, report, waiting, onNotice }: Props) {
  const canEdit = useCanEdit();
  const [adding, setAdding] = useState(false);
  const [ranking, setRanking] = useState(false);
  const { personas } = project;
  const signs = useHealthSigns(answer, choices, personas);
  const primaries = primariesIssue(personas);
  const add = (
    <Button disabled={!canEdit} look="primary" onClick={() => setAdding(true)}>
      New persona
    </Button>
  );
  return (
    <>
      <ScreenTabs current="/personas" label="Parts of Personas" tabs={PERSONA_TABS} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <ScreenHeading
          below={
            <>
              {summary(project, report)}
              {primaries !== null && (
                <span className="block">
                  {primaries.what}. {primaries.fix}{' '}
                  <Button disabled={!canEdit} look="quiet" onClick={() => setRanking(true)} size="small">
                    {primaries.mend.act}
                  </Button>
                </span>
              )}
            </>
          }
        >
          Personas
        </ScreenHeading>
        {personas.length > 0 && <div className="mb-5">{add}</div>}
      </div>
      <Card>
        {personas.length === 0 ? (
          <EmptyState actions={add} title="No persona has been described yet">
            A persona is a set of claims about the deals that are its own. Give it a name and two owners, say which
            deals it catches, and state what you expect of them.
          </EmptyState>
        ) : (
          <>
            <PersonaColumns window={report?.window_name ?? null} />
            <ul className="-my-4 divide-y divide-line lg:mt-0">
              {personas.map((persona) => (
                <PersonaRow
                  issues={personaHealth(persona, project, answer, signs)}
                  key={persona.id}
                  persona={persona}
                  waiting={waiting}
                  row={report?.personas.find(({ id }) => id === persona.id) ?? null}
                />
              ))}
            </ul>
          </>
        )}
      </Card>
      {personas.length > 0 && (
        <div className="mt-4 grid gap-4">
          <Statements
            assumptions={project.assumptions}
            onNotice={onNotice}
            persona={null}
            verdicts={report === null ? null : report.verdicts.filter(({ persona }) => persona === null)}
          />
        </div>
      )}
      <Drawer onClose={() => setAdding(false)} open={adding} title="New persona">
        <NewPersona onClose={() => setAdding(false)} />
      </Drawer>
      <Drawer
        note="The few that everything is made for; three to five are usual."
        onClose={() => setRanking(false)}
        open={ranking}
        title="Primary personas"
      >
        <PrimaryPersonas personas={personas} />
      </Drawer>
    </>
  );
}

function summary({ personas }: Project, report: Report | null): string | undefined {
  if (personas.length === 0) return undefined;
  const stated = personas.flatMap(({ assumptions }) => assumptions);
  const beliefs = stated.filter(({ claim }) => claim.measure === 'belief').length;
  const count = `${personas.length} ${personas.length === 1 ? 'persona' : 'personas'}`;
  const claims = `${stated.length - beliefs} assumptions and ${beliefs} beliefs`;
  return `${count} with ${claims}${report === null ? '' : `; figures over ${report.window_name}`}.`;
}
