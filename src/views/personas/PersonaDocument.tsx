import { useMemo, useState } from 'react';
import { KIND_WORDS, ownersInWords, ownersMissing } from '../../personas/owners.ts';
import { LIVES_UNDER } from '../../personas/profile-fields.ts';
import type { Project, StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { removePersona } from '../../state/personas/edit-personas.ts';
import { personaHealth } from '../../state/personas/persona-health.ts';
import { useHealthSigns } from '../../state/personas/use-health-signs.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import type { Report } from '../../state/verdicts/report.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { goTo, hrefOf } from '../../ui/hash-location.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { personaPath } from '../verdict/assumption-path.ts';
import { Health } from './Health.tsx';
import { Membership } from './Membership.tsx';
import { useMend } from './mend.ts';
import { PersonaHead } from './PersonaHead.tsx';
import { PersonaNotes } from './PersonaNotes.tsx';
import { Picture } from './Picture.tsx';
import { Profile } from './Profile.tsx';
import { Promises } from './promise/Promises.tsx';
import { Statements } from './Statements.tsx';
import { testedBy, testedWords } from './tested-words.ts';
import { useCanEdit } from './use-can-edit.ts';
import { Governance } from './versions/Governance.tsx';

type Props = {
  persona: StatedPersona;
  project: Project;
  answer: ReportAnswer | null;
  choices: ViewChoices;
  report: Report | null;
  onNotice: (message: string) => void;
};

/** One page that both owners can sign: what is stated, whose deals it is about, who this is. */
export function PersonaDocument({ persona, project, answer, choices, report, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [editing, setEditing] = useState(false);
  const signs = useHealthSigns(answer, choices, project.personas);
  const issues = useMemo(() => personaHealth(persona, project, answer, signs), [persona, project, answer, signs]);
  useMend(setEditing);
  const verdicts = report === null ? null : report.verdicts.filter((verdict) => verdict.persona === persona.id);
  const isTested = testedBy(verdicts);
  const remove = () => {
    session.edit(`Deleted ${persona.name}`, (before) => removePersona(before, persona.id));
    onNotice(`${persona.name} was deleted.`);
    goTo(hrefOf('/personas'));
  };
  return (
    <div
      className="print:[&_[role=region]]:border-0 print:[&_[role=region]]:px-0 print:[&_[role=region]]:py-2"
      data-one-sheet
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="flex min-w-0 items-start gap-4">
          <Picture persona={persona} />
          <ScreenHeading
            above={
              <>
                <ScreenLink to="/personas">Personas</ScreenLink> <span aria-hidden="true">›</span> {persona.name}
              </>
            }
            below={<Below persona={persona} project={project} tested={testedWords(persona, verdicts)} />}
            tab={persona.name}
          >
            {persona.name}
          </ScreenHeading>
        </div>
        <div className="mb-5 flex gap-2 print:hidden sm:mt-6">
          <ScreenLink look="plain" to={`${personaPath(persona.id)}/brief`}>
            Brief
          </ScreenLink>
          <Button disabled={!canEdit && !editing} onClick={() => setEditing(!editing)}>
            {editing ? 'Done' : 'Edit'}
          </Button>
          <Button disabled={!canEdit} look="danger" onClick={remove}>
            Delete
          </Button>
        </div>
      </div>
      {report !== null && (
        <p className="mb-2 hidden text-xs text-soft print:block">Figures over {report.window_name}</p>
      )}
      <Governance onNotice={onNotice} persona={persona} />
      {editing && <PersonaHead persona={persona} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div data-part="statements">
          <Statements assumptions={persona.assumptions} onNotice={onNotice} persona={persona} verdicts={verdicts} />
        </div>
        <div className="grid gap-4">
          <div data-part="membership">
            <Membership persona={persona} />
          </div>
          <Health issues={issues} persona={persona.id} />
        </div>
      </div>
      <div className="mt-4 grid gap-4">
        <div data-part="evidence">
          <Profile editing={editing} isTested={isTested} onEdit={setEditing} persona={persona} />
        </div>
        <PersonaNotes persona={persona.id} project={project} />
      </div>
      <Promises of={persona.id} project={project} />
    </div>
  );
}

type BelowProps = { persona: StatedPersona; project: Project; tested: string | null };

function Below({ persona, project, tested }: BelowProps) {
  const under = project.personas.find(({ id }) => id === persona.profile[LIVES_UNDER]);
  const missing = ownersMissing(persona.owners);
  const owners = ownersInWords(persona.owners);
  return (
    <>
      {KIND_WORDS[persona.kind]}
      {persona.primary === true && ' · primary'}
      {owners !== '' && ` · ${owners}`}
      {tested !== null && ` · ${tested}`}
      {missing !== null && <span className="text-at-risk"> · {missing}</span>}
      {persona.kind === 'user' && under !== undefined && (
        <>
          {' · lives under '}
          <ScreenLink to={personaPath(under.id)}>{under.name}</ScreenLink>
        </>
      )}
    </>
  );
}
