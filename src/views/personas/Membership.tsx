import { useState } from 'react';
import type { Filter } from '../../model/filter.ts';
import { peopleInWords, ruleInWords } from '../../personas/rule-words.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { changePersona } from '../../state/personas/edit-personas.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { useMembershipPreview } from '../../state/verdicts/use-preview.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { MembershipCounts } from './MembershipCounts.tsx';
import { MembershipEditor } from './MembershipEditor.tsx';
import { useCanEdit } from './use-can-edit.ts';

/** Which deals are this persona's, in words and in numbers. */
export function Membership({ persona }: { persona: StatedPersona }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [open, setOpen] = useState(false);
  const preview = useMembershipPreview(persona.membership, persona.id);
  const save = (membership: Filter) => {
    session.edit(`Changed the membership of ${persona.name}`, (project) =>
      changePersona(project, persona.id, (stated) => ({ ...stated, membership })),
    );
    setOpen(false);
  };
  return (
    <Card
      actions={
        <Button className="print:hidden" disabled={!canEdit} onClick={() => setOpen(true)} size="small">
          Edit the rule
        </Button>
      }
      note="Over all deals, whatever the period"
      title="Membership"
    >
      <p className="mb-4">{ruleInWords(persona.membership)}</p>
      <MembershipCounts preview={preview} />
      <p className="mt-4 text-[13px] text-soft">
        {persona.contacts !== undefined && `${peopleInWords(persona.contacts)} `}
        <span className="print:hidden">
          Where several rules are met, their order decides: <ScreenLink to="/personas/rules">Deal rules</ScreenLink>,{' '}
          <ScreenLink to="/personas/rules/contacts">Contact rules</ScreenLink>.
        </span>
      </p>
      <Drawer
        note="The counts follow while you choose."
        onClose={() => setOpen(false)}
        open={open}
        title={`Which deals are ${persona.name} deals?`}
      >
        <MembershipEditor onCancel={() => setOpen(false)} onSave={save} persona={persona} />
      </Drawer>
    </Card>
  );
}
