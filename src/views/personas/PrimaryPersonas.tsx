import type { StatedPersona } from '../../project/schema.ts';
import { changePersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useCanEdit } from './use-can-edit.ts';

/** Which personas are primary, all in one place. */
export function PrimaryPersonas({ personas }: { personas: readonly StatedPersona[] }) {
  const session = useSession();
  const canEdit = useCanEdit();
  return (
    <fieldset className="grid gap-2.5">
      <legend className="sr-only">Primary personas</legend>
      {personas.map(({ id, name, primary }) => (
        <Checkbox
          checked={primary === true}
          disabled={!canEdit}
          key={id}
          label={name}
          onChange={(checked) =>
            session.edit(`Changed the rank of ${name}`, (project) =>
              changePersona(project, id, (stated) => ({ ...stated, primary: checked })),
            )
          }
        />
      ))}
    </fieldset>
  );
}
