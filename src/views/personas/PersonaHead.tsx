import type { PersonaKind } from '../../model/persona.ts';
import { PERSONA_KINDS } from '../../model/persona.ts';
import { KIND_WORDS, ownersMissing, TEAMS, teamsWithoutOwner } from '../../personas/owners.ts';
import { writeProfile } from '../../personas/profile.ts';
import { LIVES_UNDER } from '../../personas/profile-fields.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { changePersona } from '../../state/personas/edit-personas.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditField } from '../../ui/EditField.tsx';
import { Select } from '../../ui/Select.tsx';
import { PictureField } from './PictureField.tsx';

/** Name, kind and the two owners, to be edited. */
export function PersonaHead({ persona }: { persona: StatedPersona }) {
  const session = useSession();
  const change = (what: string, edit: (stated: StatedPersona) => StatedPersona) =>
    session.edit(`Changed the ${what} of ${persona.name}`, (project) => changePersona(project, persona.id, edit));
  const setOwner = (team: 'sales' | 'marketing') => (name: string) =>
    change(`owner in ${team}`, (stated) => {
      const { [team]: _before, ...others } = stated.owners;
      return { ...stated, owners: name.trim() === '' ? others : { ...others, [team]: name.trim() } };
    });
  return (
    <Card className="mb-4" note={ownersMissing(persona.owners) ?? undefined} title="Who this is">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <EditField
          label="Name"
          onCommit={(name) => name.trim() !== '' && change('name', (stated) => ({ ...stated, name: name.trim() }))}
          value={persona.name}
        />
        <Select<PersonaKind>
          label="Kind"
          onChange={(kind) => change('kind', (stated) => ({ ...stated, kind }))}
          options={PERSONA_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
          value={persona.kind}
        />
        {TEAMS.map((team) => (
          // The one without an owner is where whoever comes to name one is led to.
          <div
            data-part={team === (teamsWithoutOwner(persona.owners)[0] ?? TEAMS[0]) ? 'owners' : undefined}
            key={team}
          >
            <EditField label={`Owner in ${team}`} onCommit={setOwner(team)} value={persona.owners[team] ?? ''} />
          </div>
        ))}
        <Checkbox
          checked={persona.primary === true}
          hint="One of the few that everything is made for."
          label="Primary persona"
          onChange={(primary) => change('rank', (stated) => ({ ...stated, primary }))}
        />
        {persona.kind === 'user' && <LivesUnder change={change} persona={persona} />}
        <PictureField
          onChange={(picture) =>
            change('picture', ({ picture: _before, ...stated }) => (picture === null ? stated : { ...stated, picture }))
          }
          persona={persona}
        />
      </div>
    </Card>
  );
}

type LivesUnderProps = {
  persona: StatedPersona;
  change: (what: string, edit: (stated: StatedPersona) => StatedPersona) => void;
};

/** The buyer persona in whose company this user works. */
function LivesUnder({ persona, change }: LivesUnderProps) {
  const personas = useChoices((state) => state.project?.personas);
  const buyers = (personas ?? []).filter(({ kind }) => kind === 'buyer');
  const present = persona.profile[LIVES_UNDER];
  const value = typeof present === 'string' ? present : '';
  return (
    <Select
      label="Lives under"
      onChange={(id) =>
        change('buyer persona', (stated) => ({ ...stated, profile: writeProfile(stated.profile, [LIVES_UNDER], id) }))
      }
      options={[
        { value: '', label: 'no buyer persona' },
        ...buyers.map(({ id, name }) => ({ value: id, label: name })),
        ...(value !== '' && !buyers.some(({ id }) => id === value) ? [{ value, label: `${value} (deleted)` }] : []),
      ]}
      value={value}
    />
  );
}
