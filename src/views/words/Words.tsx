import { useMemo } from 'react';
import { closedDeals } from '../../model/outcome.ts';
import { VOICES, type Voice } from '../../model/voice.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { useSpokenSides } from '../../state/words/use-words.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { Select } from '../../ui/Select.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { OF_EVERY_TAB, WIN_LOSS_TABS } from '../win-loss/tabs.ts';
import { EverybodysWords, PersonasWords } from './ByPersona.tsx';
import { NoNotes } from './NoNotes.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { useHeard } from './use-heard.ts';
import { WonAndLost } from './WonAndLost.tsx';
import { readWordsChoice, type WordsChoice, writeWordsChoice } from './words-address.ts';
import { heardLine, notedLine, VOICE_NAMES } from './words-words.ts';

/** The words that customers use: won against lost deals, and against the words of the personas. */
export function Words() {
  return (
    <WithReport title="Words">
      {(answer, choices, stale) => (
        <>
          <ScreenTabs current="/win-loss/words" keeps={OF_EVERY_TAB} label="Parts of Win / loss" tabs={WIN_LOSS_TABS} />
          <Recounting busy={stale}>
            {answer.warehouse.related.texts ? (
              <Told answer={answer} choices={choices} />
            ) : (
              <>
                <ScreenHeading>The words customers use</ScreenHeading>
                <NoNotes />
              </>
            )}
          </Recounting>
          <PanelBoundary about={answer}>
            <DealsDrawer />
          </PanelBoundary>
        </>
      )}
    </WithReport>
  );
}

type Props = { answer: ReportAnswer; choices: ViewChoices };

function Told({ answer, choices }: Props) {
  const path = usePath();
  const search = useSearch();
  const chosen = useMemo(() => readWordsChoice(search), [search]);
  const personas = useChoices((state) => state.project?.personas ?? NOBODY);
  const persona = personas.find(({ id }) => id === chosen.persona) ?? null;
  const choose = (choice: WordsChoice) => goTo(hrefOf(path, writeWordsChoice(choice, search)));
  const told = useSpokenSides(answer, choices, persona?.id ?? null, chosen.voice);
  const heard = useHeard()(persona?.id ?? null).notes;
  const { report } = answer;
  const counts = persona === null ? report.totals : report.personas.find(({ id }) => id === persona.id)?.deals;
  return (
    <>
      <ScreenHeading
        below={
          told.kind === 'ready' && counts
            ? `${notedLine(told.value, closedDeals(counts))}${heardLine(heard)}`
            : undefined
        }
        tab="Words"
      >
        {persona === null ? 'The words customers use' : `The words customers of ${persona.name} use`}
      </ScreenHeading>
      <div className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <PersonaChoice onChange={(id) => choose({ ...chosen, persona: id ?? null })} value={persona?.id} />
        <Select<Voice>
          className="w-52"
          label="Whose words"
          onChange={(voice) => choose({ ...chosen, voice })}
          options={VOICES.map((value) => ({ value, label: VOICE_NAMES[value] }))}
          value={chosen.voice}
        />
      </div>
      <div className="grid min-w-0 gap-4">
        <NotesPanel told={told} what="what was noted on deals">
          {(sides) =>
            sides.noted.won.deals + sides.noted.lost.deals === 0 ? (
              <Card>
                <EmptyState title="No closed deal of this selection has notes">
                  Another period, persona or other filters may hold some.
                </EmptyState>
              </Card>
            ) : (
              <WonAndLost
                answer={answer}
                choices={choices}
                persona={persona?.id ?? null}
                told={sides}
                voice={chosen.voice}
              />
            )
          }
        </NotesPanel>
        {persona === null ? (
          <EverybodysWords
            answer={answer}
            choices={choices}
            personas={personas}
            searchOf={(id) => writeWordsChoice({ ...chosen, persona: id }, search)}
            voice={chosen.voice}
          />
        ) : (
          <PersonasWords answer={answer} choices={choices} key={persona.id} persona={persona} voice={chosen.voice} />
        )}
      </div>
    </>
  );
}

const NOBODY: readonly StatedPersona[] = [];
