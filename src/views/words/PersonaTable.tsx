import type { ReactNode } from 'react';
import { formatCount } from '../../model/format.ts';
import type { MethodSettings } from '../../model/settings.ts';
import type { Voice } from '../../model/voice.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { HeardWords } from '../../state/words/heard-words.ts';
import type { PersonaWords } from '../../state/words/read-words.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { useHeard } from './use-heard.ts';

type Props = {
  words: readonly PersonaWords[];
  personas: readonly StatedPersona[];
  method: MethodSettings;
  /** Whose words are counted. */
  voice: Voice;
  /** What leads on to the query behind the table. */
  actions: ReactNode;
  /** The address of this screen for a persona. */
  searchOf: (persona: string) => string;
};

/** How many of each persona's terms its customers use, rarely use and do not use. */
export function PersonaTable({ words, personas, method, voice, actions, searchOf }: Props) {
  const heardOf = useHeard();
  const few = words.filter(({ noted }) => noted < method.minimum.noted_deals).length;
  return (
    <Card
      actions={actions}
      note={`Used: by ${formatCount(100 * method.language.used)}% of deals with notes or more, as sure as the settings ask. Absent: by none.${few > 0 ? ` *: fewer than ${formatCount(method.minimum.noted_deals)} deals with notes.` : ''}`}
      title={tableTitle(words)}
    >
      <SmallTable
        caption="Terms of each persona in the notes on its deals"
        columns={[
          { header: 'Persona' },
          { header: 'Deals with notes', align: 'right' },
          { header: 'Terms', align: 'right' },
          { header: 'Used', align: 'right' },
          { header: 'Rare', align: 'right' },
          { header: 'Absent', align: 'right' },
          ...(heardOf(null).notes === 0 ? [] : [{ header: 'In field notes', align: 'right' as const }]),
        ]}
        rows={words.map(({ persona, noted, terms }) => {
          const of = (use: 'used' | 'rare' | 'absent') =>
            noted === 0 ? 'unknown' : formatCount(terms.filter((term) => term.use === use).length);
          return {
            key: persona,
            cells: [
              <ScreenLink key="name" search={searchOf(persona)} to="/win-loss/words">
                {personas.find(({ id }) => id === persona)?.name ?? persona}
              </ScreenLink>,
              noted === 0 ? (
                '0'
              ) : (
                <span key="noted">
                  <SeeDeals
                    look="figure"
                    name={`See the ${formatCount(noted)} deals with notes of ${personas.find(({ id }) => id === persona)?.name ?? persona}`}
                    selection={{ of: 'said', persona, phrase: [], voice }}
                  >
                    {formatCount(noted)}
                  </SeeDeals>
                  {noted < method.minimum.noted_deals ? '*' : ''}
                </span>
              ),
              formatCount(terms.length),
              of('used'),
              of('rare'),
              of('absent'),
              ...(heardOf(null).notes === 0 ? [] : [inNotes(heardOf(persona), terms)]),
            ],
          };
        })}
      />
    </Card>
  );
}

/** "3 terms in 5 of 12" */
function inNotes({ notes, saying, sayingAny }: HeardWords, terms: PersonaWords['terms']): string {
  if (notes === 0) return 'no notes';
  const said = terms.filter(({ words }) => saying(words) > 0);
  const many = `${formatCount(said.length)} ${said.length === 1 ? 'term' : 'terms'}`;
  return said.length === 0
    ? `none in ${formatCount(notes)}`
    : `${many} in ${formatCount(sayingAny(said.map(({ words }) => words)))} of ${formatCount(notes)}`;
}

/** "Customers use 20 of the 38 terms of four personas". */
function tableTitle(words: readonly PersonaWords[]): string {
  const told = words.filter(({ noted }) => noted > 0).flatMap(({ terms }) => terms);
  if (told.length === 0) return 'No persona has both terms and deals with notes';
  const used = told.filter(({ use }) => use === 'used').length;
  return `Customers use ${formatCount(used)} of the ${formatCount(told.length)} terms that personas are described with`;
}
