import { readProfile, type ShownField, type ShownGroup } from '../../personas/profile.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';
import { useCanEdit } from './use-can-edit.ts';

type Props = { persona: StatedPersona; editing: boolean; onEdit: (editing: boolean) => void };

/** What is written about the persona: filled groups to read, every group to edit. */
export function Profile({ persona, editing, onEdit }: Props) {
  const canEdit = useCanEdit();
  const groups = readProfile(persona.profile, persona.kind);
  const filled = groups.filter((group) => group.filled);
  return (
    <Card
      actions={
        <Button className="print:hidden" disabled={!canEdit && !editing} onClick={() => onEdit(!editing)} size="small">
          {editing ? 'Done' : 'Edit the profile'}
        </Button>
      }
      note={editing ? 'Each field is kept when you leave it. Escape takes back what you typed.' : undefined}
      title="Profile"
    >
      {editing ? (
        <ProfileEditor groups={groups} persona={persona} />
      ) : filled.length === 0 ? (
        <EmptyState
          actions={
            <Button disabled={!canEdit} onClick={() => onEdit(true)}>
              Write the profile
            </Button>
          }
          title="Nothing is written yet"
        >
          Role, goals, pains, what triggers a purchase, the customer’s own words: every field is optional.
        </EmptyState>
      ) : (
        <div className="gap-x-8 md:columns-2 xl:columns-3">
          {filled.map((group) => (
            <Group group={group} key={group.key} />
          ))}
        </div>
      )}
    </Card>
  );
}

function Group({ group }: { group: ShownGroup }) {
  const shown = group.fields.filter(({ value }) => value.kind !== 'empty');
  return (
    <section aria-label={group.title} className="mb-6 break-inside-avoid">
      <h3 className="mb-2 border-b border-line pb-1 text-[13px] font-semibold">{group.title}</h3>
      <dl className="grid gap-2.5">
        {shown.map((field) => (
          <div key={field.path.join(' ')}>
            <dt className={field.label === group.title ? 'sr-only' : 'text-xs text-soft'}>{field.label}</dt>
            <Value field={field} />
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ field: { value } }: { field: ShownField }) {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return <dd className="whitespace-pre-line">{value.text}</dd>;
    case 'list':
      return value.items.map((item) => (
        <dd className="relative pl-3 before:absolute before:left-0 before:text-soft before:content-['·']" key={item}>
          {item}
        </dd>
      ));
    case 'other':
      return (
        <dd>
          <pre className="whitespace-pre-wrap font-mono text-xs">{value.json}</pre>
        </dd>
      );
    default:
      return value satisfies never;
  }
}
