import { formatCount } from '../../model/format.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { HeardWords } from '../../state/words/heard-words.ts';
import type { ProfileWords, StatedInNotes as Stated } from '../../state/words/read-profile-words.ts';
import { useProfileWords } from '../../state/words/use-words.ts';
import { wordsSql } from '../../state/words/words-sql.ts';
import { Card } from '../../ui/Card.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { NotesPanel } from '../words/NotesPanel.tsx';
import { PhraseButton, useQuotedPhrase } from '../words/PhraseButton.tsx';
import { useHeard } from '../words/use-heard.ts';
import { saidIn } from '../words/vocabulary-words.ts';

type Props = { answer: ReportAnswer; choices: ViewChoices; personas: readonly StatedPersona[] };

/** So many telling words of a statement are shown. */
const SHOWN = 3;

const STATED = ['pain', 'trigger'] as const;

/** Pains and trigger events as personas state them, and whether their words stand in the notes on their deals. */
export function StatedInNotes({ answer, choices, personas }: Props) {
  const told = useProfileWords(answer, choices, personas, STATED);
  const [showQuotes, quotes] = useQuotedPhrase(answer, choices);
  const heardOf = useHeard();
  return (
    <NotesPanel height={200} told={told} what="the pains and triggers that personas state">
      {(words) => {
        const rows = words.flatMap((of) => of.stated.map((stated) => ({ of, stated })));
        if (rows.length === 0) return null;
        return (
          <Card
            actions={
              <OpenInSql
                look="faint"
                of={{
                  query: wordsSql(
                    { answer, choices, voice: 'everything' },
                    { of: 'personas', personas: saidBy(words, personas) },
                  ),
                }}
                size="small"
                what="pains and trigger events in the notes"
              />
            }
            note="The telling words of each statement, with the deals of the persona whose notes say them; each opens the notes."
            title={statedTitle(words)}
          >
            <SmallTable
              caption="Pains and trigger events of personas in the notes"
              columns={[
                { header: 'As the persona states it' },
                { header: 'Its words in the notes' },
                { header: 'What' },
                { header: 'Persona' },
                { header: 'Deals with notes', align: 'right' },
                ...(heardOf(null).notes === 0 ? [] : [{ header: 'Field notes', align: 'right' as const }]),
              ]}
              rows={rows.map(({ of, stated }) => ({
                key: `${of.persona} ${stated.kind} ${stated.text}`,
                cells: [
                  <span className="block whitespace-normal break-words" key="text">
                    {stated.text}
                  </span>,
                  <span className="block min-w-48 whitespace-normal" key="words">
                    <Said of={of} onShow={(phrase) => showQuotes(quotedOf(of, phrase))} stated={stated} />
                  </span>,
                  stated.kind === 'pain' ? 'Pain' : 'Trigger event',
                  <span className="whitespace-normal" key="persona">
                    {personas.find(({ id }) => id === of.persona)?.name ?? of.persona}
                  </span>,
                  <SeeDeals
                    key="noted"
                    look="figure"
                    name={`See the ${formatCount(of.noted)} deals with notes beside “${stated.text}”`}
                    selection={{ of: 'said', persona: of.persona, phrase: [], voice: 'everything' }}
                  >
                    {formatCount(of.noted)}
                  </SeeDeals>,
                  ...(heardOf(null).notes === 0 ? [] : [inNotes(heardOf(of.persona), stated)]),
                ],
              }))}
            />
            {quotes}
          </Card>
        );
      }}
    </NotesPanel>
  );
}

/** "2 of 12": notes about the persona that say any of its telling words. */
const inNotes = ({ notes, sayingAny }: HeardWords, { words }: Stated): string =>
  notes === 0 ? 'none' : `${formatCount(sayingAny(words.map((each) => each.words)))} of ${formatCount(notes)}`;

const saidBy = (words: readonly ProfileWords[], personas: readonly StatedPersona[]) =>
  words.map(({ persona, stated }) => ({
    id: persona,
    name: personas.find(({ id }) => id === persona)?.name ?? persona,
    phrases: stated.flatMap((each) => each.words.map(({ words: own }) => own)),
  }));

/** The notes on a persona's deals that say a phrase. */
export const quotedOf = ({ persona }: ProfileWords, phrase: readonly string[]) => ({
  speakers: { of: 'deals', persona, outcome: null, voice: 'everything' } as const,
  phrase,
});

type SaidProps = { of: ProfileWords; stated: Stated; onShow: (phrase: readonly string[]) => void };

/** Telling words of a statement, with the deals that say them; each opens the notes. */
export function Said({ of, stated, onShow }: SaidProps) {
  const said = stated.words.filter(({ deals }) => deals > 0).slice(0, SHOWN);
  if (of.noted === 0) return 'no notes';
  if (said.length === 0) return `none in ${formatCount(of.noted)} deals`;
  return said.map(({ words, deals }, index) => (
    <span key={words.join(' ')}>
      {index > 0 && ', '}
      <PhraseButton
        name={`Read the ${formatCount(deals)} deals that say ${words.join(' ')}`}
        onClick={() => onShow(words)}
      >
        {words.join(' ')}
      </PhraseButton>{' '}
      {saidIn(deals, of.noted)}
    </span>
  ));
}

/** "The notes hold words of 9 of 12 pains and trigger events that personas state". */
function statedTitle(words: readonly ProfileWords[]): string {
  const told = words.filter(({ noted }) => noted > 0).flatMap(({ stated }) => stated);
  const found = told.filter(({ words: own }) => own.some(({ deals }) => deals > 0)).length;
  if (told.length === 0) return 'No deal of these personas has notes to look in';
  return `The notes hold words of ${formatCount(found)} of the ${formatCount(told.length)} pains and trigger events that personas state`;
}
