import { useMemo, useState } from 'react';
import { listWords } from '../../../assumptions/state-filter.ts';
import { formatCount } from '../../../model/format.ts';
import { type ContactRule, withTitles } from '../../../personas/contact-rules.ts';
import { firstMet } from '../../../personas/tally-rules.ts';
import { personaOfTitles, type TitleCluster, titleClusters } from '../../../personas/title-clusters.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import type { Contacts } from '../../../state/personas/use-contacts.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCanEdit } from '../use-can-edit.ts';

type Props = {
  personas: readonly StatedPersona[];
  rules: readonly ContactRule[];
  contacts: Contacts;
  onNotice: (message: string) => void;
};

const SHOWN_FIRST = 6;

/** Roles among the titles that no rule names, each to be given to a persona as it is proposed or to be edited there. */
export function TitleSuggestions({ personas, rules, contacts, onNotice }: Props) {
  const [all, setAll] = useState(false);
  const clusters = useMemo(() => {
    const counts = new Map<string, { title: string; contacts: number; free: number }>();
    for (const { title, states, contacts: people } of contacts.titles) {
      const known = counts.get(title) ?? { title, contacts: 0, free: 0 };
      known.contacts += people;
      if (firstMet(states) === null) known.free += people;
      counts.set(title, known);
    }
    return titleClusters([...counts.values()]);
  }, [contacts]);
  const { title } = contacts;
  if (title === null) {
    return (
      <Card title="Suggested roles">
        <p className="text-soft">
          No column of the people is known to hold titles. Map one as the role under Sources, and roles are proposed out
          of it.
        </p>
      </Card>
    );
  }
  return (
    <Card
      note="Titles that no rule names yet, gathered by the role they say. Whole words are looked for, and words that mean somebody else are kept out"
      title="Suggested roles"
    >
      {clusters.length === 0 ? (
        <p className="text-soft">Every title is named by a rule.</p>
      ) : (
        <ul className="-my-3 divide-y divide-line">
          {clusters.slice(0, all ? undefined : SHOWN_FIRST).map((cluster) => (
            <Suggestion
              cluster={cluster}
              field={title}
              key={cluster.key}
              onNotice={onNotice}
              personas={personas}
              rules={rules}
            />
          ))}
        </ul>
      )}
      {clusters.length > SHOWN_FIRST && (
        <Button className="mt-4" look="quiet" onClick={() => setAll(!all)} size="small">
          {all ? 'Show fewer' : `Show ${formatCount(clusters.length - SHOWN_FIRST)} more roles`}
        </Button>
      )}
    </Card>
  );
}

type SuggestionProps = Omit<Props, 'contacts'> & { cluster: TitleCluster; field: string };

function Suggestion({ cluster, field, personas, rules, onNotice }: SuggestionProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [chosen, choose] = useState<string | null>(null);
  const persona = chosen ?? personaOfTitles(cluster, personas) ?? '';
  const { name, contacts, titles, matches, excludes, strays } = cluster;
  const use = () => {
    const own = personas.find(({ id }) => id === persona);
    if (own === undefined) return;
    const rule = own.contacts ?? rules.find(({ id }) => id === persona)?.when ?? null;
    const said = `Added ${name} to the contact rule of ${own.name}`;
    session.edit(said, (project) =>
      changePersona(project, persona, (stated) => ({
        ...stated,
        contacts: withTitles(rule, field, matches, excludes),
      })),
    );
    onNotice(`${said}.`);
  };
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <h3 className="font-semibold">
          {name} <span className="font-normal text-soft">{formatCount(contacts)} people</span>
        </h3>
        <p className="break-words text-[13px]">
          Says {listWords(matches.map(quoted), 'or')}
          {excludes.length > 0 && ` but not ${listWords(excludes.map(quoted), 'or')}`}
        </p>
        {titles.length > 1 && (
          <p className="break-words text-[13px] text-soft">
            {titles.map(({ title, contacts: people }) => `${title} ${formatCount(people)}`).join(' · ')}
          </p>
        )}
        {strays.length > 0 && (
          <p className="break-words text-[13px] text-at-risk">
            Also finds{' '}
            {strays
              .slice(0, 4)
              .map(({ title, contacts: people }) => `${title} ${formatCount(people)}`)
              .join(' · ')}
            {strays.length > 4 && ` and ${formatCount(strays.length - 4)} more`}; exclude what tells them apart.
          </p>
        )}
      </div>
      <div className="flex items-center gap-2">
        <Select
          bare
          className="w-44"
          label={`Persona for ${name}`}
          onChange={choose}
          options={[
            { value: '', label: 'Choose a persona' },
            ...personas.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          value={persona}
        />
        <Button aria-label={`Use ${name}`} disabled={!canEdit || persona === ''} onClick={use}>
          Use
        </Button>
      </div>
    </li>
  );
}

const quoted = (words: string): string => `“${words}”`;
