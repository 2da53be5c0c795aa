import type { Voice } from '../../model/voice.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { PersonaWords } from '../../state/words/read-words.ts';
import { usePersonaVocabulary, usePersonaWords } from '../../state/words/use-words.ts';
import { wordsSql } from '../../state/words/words-sql.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { AddPhrases } from './AddPhrases.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { PersonaTable } from './PersonaTable.tsx';
import { VocabularyFigure } from './VocabularyFigure.tsx';

type Props = { answer: ReportAnswer; choices: ViewChoices; voice: Voice };

type EverybodyProps = Props & { personas: readonly StatedPersona[]; searchOf: (persona: string) => string };

/** How the words of every persona fare, and the way to each. */
export function EverybodysWords({ answer, choices, voice, personas, searchOf }: EverybodyProps) {
  const told = usePersonaWords(answer, choices, personas, voice);
  if (personas.length === 0) {
    return (
      <Card>
        <EmptyState title="No persona has been described yet">
          Once there is one, its words are held against those of its customers here.
        </EmptyState>
      </Card>
    );
  }
  return (
    <NotesPanel height={200} told={told} what="the words of the personas">
      {(words) => (
        <PersonaTable
          actions={
            <OpenInSql
              look="faint"
              of={{
                query: wordsSql({ answer, choices, voice }, { of: 'personas', personas: saidBy(words, personas) }),
              }}
              size="small"
              what="words of the personas"
            />
          }
          method={answer.settings.method}
          personas={personas}
          searchOf={searchOf}
          voice={voice}
          words={words}
        />
      )}
    </NotesPanel>
  );
}

const saidBy = (words: readonly PersonaWords[], personas: readonly StatedPersona[]) =>
  words.map(({ persona, terms }) => ({
    id: persona,
    name: personas.find(({ id }) => id === persona)?.name ?? persona,
    phrases: terms.map(({ words: term }) => term),
  }));

/** The words of one persona beside those of its customers, and what is missing from it. */
export function PersonasWords({ answer, choices, voice, persona }: Props & { persona: StatedPersona }) {
  const told = usePersonaVocabulary(answer, choices, persona, voice);
  const missing = answer.report.personas.find(({ id }) => id === persona.id)?.missing ?? null;
  if (missing !== null) {
    return (
      <Card>
        <EmptyState title={`Nobody can say yet which deals are those of ${persona.name}`}>
          Its rule reads a field that no file has. {howToGet(missing)}
        </EmptyState>
      </Card>
    );
  }
  const speakers = { of: 'deals', persona: persona.id, outcome: null, voice } as const;
  return (
    <NotesPanel told={told} what={`the words of ${persona.name}`}>
      {(vocabulary) =>
        vocabulary.noted.ours === 0 ? (
          <Card>
            <EmptyState title={`No such words are noted on deals of ${persona.name}`}>
              Another period, other filters or everything noted may hold some.
            </EmptyState>
          </Card>
        ) : (
          <div className="grid min-w-0 gap-4">
            <VocabularyFigure
              answer={answer}
              choices={choices}
              more={(phrases) => (
                <OpenInSql
                  look="faint"
                  of={{
                    query: wordsSql({ answer, choices, voice }, { of: 'beside-others', persona: persona.id, phrases }),
                  }}
                  size="small"
                  what={`words of ${persona.name}`}
                />
              )}
              fileName={`words-${persona.id.replace(/[^\p{L}\p{N}]+/gu, '-')}`}
              name={persona.name}
              speakers={speakers}
              told={vocabulary}
            />
            <AddPhrases answer={answer} choices={choices} persona={persona} speakers={speakers} told={vocabulary} />
          </div>
        )
      }
    </NotesPanel>
  );
}
