import { useMemo, useState } from 'react';
import type { Filter } from '../../../model/filter.ts';
import { formatCount, formatShare } from '../../../model/format.ts';
import type { ContactRule } from '../../../personas/contact-rules.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { useContacts } from '../../../state/personas/use-contacts.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { RuleEditor } from '../rule/RuleEditor.tsx';
import { RuleTableProvider } from '../rule/rule-table.ts';
import { useSettled } from '../use-settled.ts';
import { contactTally } from './contact-tally.ts';

type Props = {
  persona: StatedPersona;
  rules: readonly ContactRule[];
  onDone: () => void;
  onNotice: (message: string) => void;
};

const NOBODY: Filter = { any: [] };

/** Builds the rule for people, with whom it names beside it. */
export function ContactRuleEditor({ persona, rules, onDone, onNotice }: Props) {
  const session = useSession();
  const start = rules.find(({ id }) => id === persona.id)?.when ?? NOBODY;
  const [rule, setRule] = useState<Filter>(start);
  const [isWhole, setWhole] = useState(true);
  const [strict, setStrict] = useState(false);
  const { value, settling } = useSettled(rule);
  const draft = useMemo(() => [{ id: persona.id, name: persona.name, when: value, own: true }], [persona, value]);
  const counted = useContacts(draft);
  const change = (said: string, contacts: Filter | null) => {
    session.edit(said, (project) =>
      changePersona(project, persona.id, ({ contacts: _old, ...stated }) =>
        contacts === null ? stated : { ...stated, contacts },
      ),
    );
    onNotice(`${said}.`);
    onDone();
  };
  const tally = counted.kind === 'ready' ? contactTally(counted.value, 1) : null;
  const caught = tally?.rules[0]?.alone.contacts ?? 0;
  return (
    <RuleTableProvider value="people">
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) change(`Changed the contact rule of ${persona.name}`, rule);
          else setStrict(true);
        }}
      >
        <RuleEditor
          label="Contact rule"
          onChange={(next, whole) => {
            setRule(next);
            setWhole(whole);
          }}
          start={start}
          strict={strict}
        />
        <p aria-busy={settling || undefined} className="rounded-lg bg-sunken p-4" role="status">
          {tally === null
            ? 'Without people of the deals there is nobody to count yet.'
            : `Meets ${formatCount(caught)} of ${formatCount(tally.all.contacts)} people${tally.all.contacts === 0 ? '' : ` (${formatShare(caught / tally.all.contacts, tally.all.contacts)})`}; for ${formatCount(tally.undecided.contacts)} a field is empty.`}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" type="submit">
            Save the rule
          </Button>
          <Button onClick={onDone}>Cancel</Button>
          {persona.contacts !== undefined && (
            <Button onClick={() => change(`Removed the contact rule of ${persona.name}`, null)}>Remove the rule</Button>
          )}
          {strict && !isWhole && (
            <p className="text-contradicted" role="alert">
              A condition is not filled in yet. Fill it in, or remove it.
            </p>
          )}
        </div>
      </form>
    </RuleTableProvider>
  );
}
