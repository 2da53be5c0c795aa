import type { ShownField, ShownGroup } from '../../personas/profile.ts';
import { writeField } from '../../personas/write-field.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { changePersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { EditField } from '../../ui/EditField.tsx';

type Props = { persona: StatedPersona; groups: readonly ShownGroup[] };

/** Every field of the kind, and every other that the file holds. */
export function ProfileEditor({ persona, groups }: Props) {
  const session = useSession();
  const write = (field: ShownField, text: string) =>
    session.edit(`Changed ${field.label.toLowerCase()} of ${persona.name}`, (project) =>
      changePersona(project, persona.id, (stated) =>
        writeField(stated, field.path, field.shape === 'list' ? text.split('\n') : text),
      ),
    );
  return (
    <div className="gap-x-8 md:columns-2 xl:columns-3">
      {groups.map((group) => (
        <fieldset className="mb-6 min-w-0 break-inside-avoid" key={group.key}>
          <legend className="mb-2 w-full border-b border-line pb-1 text-[13px] font-semibold">{group.title}</legend>
          <div className="grid gap-3">
            {group.fields.map((field) => (
              <div data-part={field.path.join('.')} key={field.path.join(' ')}>
                <ProfileField field={field} group={group} onWrite={write} />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type FieldProps = { field: ShownField; group: ShownGroup; onWrite: (field: ShownField, text: string) => void };

function ProfileField({ field, group, onWrite }: FieldProps) {
  const { value, label } = field;
  if (value.kind === 'other') {
    return <p className="text-xs text-soft">{label}: written in the file in a form that is edited there.</p>;
  }
  // What stands there decides: a list that somebody wrote into a text field stays a list.
  const isList = value.kind === 'list' || (value.kind === 'empty' && field.shape === 'list');
  const text = value.kind === 'list' ? value.items.join('\n') : value.kind === 'text' ? value.text : '';
  return (
    <EditField
      bare={label === group.title}
      hint={isList ? 'One in each line.' : undefined}
      label={label}
      onCommit={(written) => onWrite({ ...field, shape: isList ? 'list' : 'text' }, written)}
      rows={2}
      value={text}
    />
  );
}
