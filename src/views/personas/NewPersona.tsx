import { useState } from 'react';
import { PERSONA_KINDS, type PersonaKind } from '../../model/persona.ts';
import { newPersona } from '../../personas/new-persona.ts';
import { KIND_WORDS } from '../../personas/owners.ts';
import { addPersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { goTo, hrefOf } from '../../ui/hash-location.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { personaPath } from '../verdict/assumption-path.ts';
import { useFirstField } from './use-first-field.ts';

/** A name, a kind, two owners: the rest is written in the document that opens next. */
export function NewPersona({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PersonaKind>('buyer');
  const [sales, setSales] = useState('');
  const [marketing, setMarketing] = useState('');
  const [pressed, setPressed] = useState(false);
  const form = useFirstField<HTMLFormElement>();
  const create = () => {
    setPressed(true);
    const { project } = session.store.getState();
    if (name.trim() === '' || project === null) return;
    const taken = project.personas.map(({ id }) => id);
    const persona = newPersona({ name, kind, owners: { sales, marketing } }, taken);
    session.edit(`Added ${persona.name}`, (before) => addPersona(before, persona));
    onClose();
    goTo(hrefOf(personaPath(persona.id)));
  };
  return (
    <form
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
      ref={form}
    >
      <TextField
        error={pressed && name.trim() === '' ? 'A persona needs a name, such as “Finance leader”.' : undefined}
        label="Name"
        onChange={setName}
        placeholder="Finance leader"
        value={name}
      />
      <Select<PersonaKind>
        label="Kind"
        onChange={setKind}
        options={PERSONA_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={kind}
      />
      <TextField
        hint="A persona has an owner from each team. Both can be named later."
        label="Owner in sales"
        onChange={setSales}
        value={sales}
      />
      <TextField label="Owner in marketing" onChange={setMarketing} value={marketing} />
      <div className="flex gap-2">
        <Button look="primary" type="submit">
          Create the persona
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
