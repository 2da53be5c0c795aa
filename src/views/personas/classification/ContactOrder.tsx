import { useMemo } from 'react';
import { formatCount } from '../../../model/format.ts';
import type { ContactRule } from '../../../personas/contact-rules.ts';
import { peopleInWords } from '../../../personas/rule-words.ts';
import { firstMet } from '../../../personas/tally-rules.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { movePersona } from '../../../state/personas/edit-personas.ts';
import type { Contacts } from '../../../state/personas/use-contacts.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { useCanEdit } from '../use-can-edit.ts';
import { contactTally } from './contact-tally.ts';
import { RuleOrder } from './RuleOrder.tsx';
import { namedWords } from './rule-words.ts';

type Props = {
  personas: readonly StatedPersona[];
  rules: readonly ContactRule[];
  /** Null without people, and while they are counted. */
  contacts: Contacts | null;
  waiting: boolean;
  onEdit: (persona: StatedPersona) => void;
  onNotice: (message: string) => void;
};

const TITLES = 4;

/** Every persona with its rule for people, whom that names, and by which titles. */
export function ContactOrder({ personas, rules, contacts, waiting, onEdit, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const tally = useMemo(() => (contacts === null ? null : contactTally(contacts, rules.length)), [contacts, rules]);
  const titlesOf = (rule: number): string => {
    const own = (contacts?.titles ?? []).filter(({ states }) => firstMet(states) === rule);
    const shown = own.slice(0, TITLES).map(({ title, contacts: people }) => `${title} ${formatCount(people)}`);
    return [...shown, ...(own.length > TITLES ? [`${formatCount(own.length - TITLES)} more`] : [])].join(' · ');
  };
  return (
    <Card
      note={
        tally === null
          ? 'Where several rules are met, the one that stands first counts.'
          : namedWords(
              {
                all: tally.all.contacts,
                unclassified: tally.unclassified.contacts,
                several: tally.several.contacts,
              },
              ['person', 'people'],
            )
      }
      title="Rules in order"
    >
      <RuleOrder
        canMove={canEdit}
        label="Rules for people in order"
        onMove={(id, by) => {
          const name = personas.find((persona) => persona.id === id)?.name ?? id;
          const place = personas.findIndex((persona) => persona.id === id) + by + 1;
          session.edit(`Moved the rule of ${name}`, (before) => movePersona(before, id, by));
          onNotice(`${name} is rule ${place} of ${personas.length} now.`);
        }}
        rest={tally === null ? null : [{ name: 'People', value: formatCount(tally.unclassified.contacts) }]}
        rules={personas.map((persona) => {
          const at = rules.findIndex(({ id }) => id === persona.id);
          const rule = rules[at];
          const own = tally?.rules[at];
          const lacks = contacts?.missing.get(at);
          return {
            id: persona.id,
            name: persona.name,
            words:
              rule === undefined ? (
                'No rule for people yet.'
              ) : (
                <>
                  {peopleInWords(rule.when)}
                  {!rule.own && ' Read from the membership.'}
                  {rule !== undefined && tally !== null && <span className="block">{titlesOf(at)}</span>}
                  {lacks !== undefined && <span className="block text-at-risk">No list of people has “{lacks}”.</span>}
                </>
              ),
            figures:
              rule === undefined
                ? []
                : own === undefined
                  ? [{ name: 'Names', value: waiting ? 'being counted' : '–' }]
                  : [
                      { name: 'Names', value: formatCount(own.takes.contacts) },
                      { name: 'If alone', value: formatCount(own.alone.contacts) },
                      {
                        name: 'Their deals',
                        value: (
                          <SeeDeals
                            look="figure"
                            name={`See the deals with people whom the rule of ${persona.name} meets`}
                            selection={{ of: 'rule', rule: { has: 'people', where: rule.when } }}
                          >
                            See
                          </SeeDeals>
                        ),
                      },
                    ],
            actions: (
              <Button
                aria-label={`${rule === undefined ? 'Write' : 'Edit'} the contact rule of ${persona.name}`}
                disabled={!canEdit}
                onClick={() => onEdit(persona)}
                size="small"
              >
                {rule === undefined ? 'Write' : 'Edit'}
              </Button>
            ),
          };
        })}
      />
    </Card>
  );
}
