import { useMemo, useState } from 'react';
import { readProfile, type ShownField, type ShownGroup } from '../../personas/profile.ts';
import { profileStatements, type Statement } from '../../personas/statements.ts';
import { writeField } from '../../personas/write-field.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { changePersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClaimDrawer } from './ClaimDrawer.tsx';
import { StatementDrawer } from './evidence/StatementDrawer.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';
import { ProfileField } from './ProfileField.tsx';
import { useCanEdit } from './use-can-edit.ts';

type Props = {
  persona: StatedPersona;
  isTested: (assumption: string) => boolean;
  editing: boolean;
  onEdit: (editing: boolean) => void;
};

/** What is written about the persona: filled groups to read and to write in, every group to fill. */
export function Profile({ persona, isTested, editing, onEdit }: Props) {
  const canEdit = useCanEdit();
  const [opened, open] = useState<Statement | null>(null);
  const [claiming, claim] = useState<Statement | null>(null);
  const statements = useMemo(() => profileStatements(persona), [persona]);
  const groups = readProfile(persona.profile, persona.kind);
  const filled = groups.filter((group) => group.filled);
  return (
    <Card
      actions={
        <Button className="print:hidden" disabled={!canEdit && !editing} onClick={() => onEdit(!editing)} size="small">
          {editing ? 'Done' : 'Edit the profile'}
        </Button>
      }
      note={
        editing ? (
          'Each field is kept when you leave it. Escape takes back what you typed.'
        ) : (
          <span className="print:hidden">
            Click a line to change it. The mark beside it says whether it is tested, and what it rests on.
          </span>
        )
      }
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
        <div className="gap-x-8 md:columns-2 xl:columns-3 print:columns-3 print:gap-x-6 print:text-[12px]">
          {filled.map((group) => (
            <Group
              group={group}
              isTested={isTested}
              key={group.key}
              onOpen={open}
              persona={persona}
              statements={statements}
            />
          ))}
        </div>
      )}
      <StatementDrawer
        isTested={isTested}
        onClaim={(statement) => {
          open(null);
          claim(statement);
        }}
        onClose={() => open(null)}
        persona={persona}
        statement={opened}
      />
      <ClaimDrawer onClose={() => claim(null)} persona={persona} statement={claiming} />
    </Card>
  );
}

type GroupProps = {
  group: ShownGroup;
  persona: StatedPersona;
  statements: readonly Statement[];
  isTested: (assumption: string) => boolean;
  onOpen: (statement: Statement) => void;
};

function Group({ group, persona, ...shared }: GroupProps) {
  const session = useSession();
  const shown = group.fields.filter(({ value }) => value.kind !== 'empty');
  const write = (field: ShownField, value: string | readonly string[]) =>
    session.edit(`Changed ${field.label.toLowerCase()} of ${persona.name}`, (project) =>
      changePersona(project, persona.id, (stated) => writeField(stated, field.path, value)),
    );
  return (
    <section aria-label={group.title} className="relative mb-6 break-inside-avoid print:break-inside-auto">
      <h3 className="mb-2 break-after-avoid border-b border-line pb-1 text-[13px] font-semibold">{group.title}</h3>
      <dl className="grid gap-2.5">
        {shown.map((field) => (
          <div className="group break-inside-avoid" key={field.path.join(' ')}>
            <ProfileField
              {...shared}
              bare={field.label === group.title}
              field={field}
              onWrite={write}
              persona={persona}
            />
          </div>
        ))}
      </dl>
    </section>
  );
}
