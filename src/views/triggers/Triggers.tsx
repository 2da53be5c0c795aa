import { useMemo } from 'react';
import type { StatedPersona } from '../../project/schema.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { useChoices } from '../../state/use-session.ts';
import type { ViewChoices } from '../../state/view-choices.ts';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { WIN_LOSS_TABS } from '../win-loss/tabs.ts';
import { PersonaChoice } from '../words/PersonaChoice.tsx';
import { readWordsChoice, writeWordsChoice } from '../words/words-address.ts';
import { FieldRates } from './FieldRates.tsx';
import { HeardTriggers } from './HeardTriggers.tsx';
import { ListedValues } from './ListedValues.tsx';
import { PainsWithoutTrigger } from './PainsWithoutTrigger.tsx';
import { StatedInNotes } from './StatedInNotes.tsx';
import { TimeFromTrigger } from './TimeFromTrigger.tsx';
import type { Noun } from './triggers-words.ts';

/** What made buyers look, what hurt them, and how long it took from there. */
export function Triggers() {
  return (
    <WithReport title="Triggers and pains">
      {(answer, choices, stale) => (
        <>
          <ScreenTabs current="/win-loss/triggers" label="Parts of Win / loss" tabs={WIN_LOSS_TABS} />
          <Recounting busy={stale}>
            <Told answer={answer} choices={choices} />
          </Recounting>
        </>
      )}
    </WithReport>
  );
}

const EVENT: Noun = { one: 'trigger event', several: 'trigger events', blank: 'Left blank' };
const NEED: Noun = { one: 'pain', several: 'pains', blank: 'Left blank' };
const NOBODY: readonly StatedPersona[] = [];

function Told({ answer, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  const path = usePath();
  const search = useSearch();
  const chosen = useMemo(() => readWordsChoice(search), [search]);
  const personas = useChoices((state) => state.project?.personas ?? NOBODY);
  const persona = personas.find(({ id }) => id === chosen.persona);
  const shown = useMemo(() => (persona === undefined ? personas : [persona]), [persona, personas]);
  const of = { answer, choices, persona: persona?.id };
  return (
    <>
      <ScreenHeading
        below={`Closed deals of ${answer.report.window_name}. What stands beside a win preceded it, and need not have brought it about.`}
        tab="Triggers and pains"
      >
        {persona === undefined ? 'What made buyers act, and what hurt' : `What made ${persona.name} act, and what hurt`}
      </ScreenHeading>
      <div className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <PersonaChoice
          onChoose={(id) => goTo(hrefOf(path, writeWordsChoice({ ...chosen, persona: id }, search)))}
          persona={persona?.id ?? null}
        />
      </div>
      <div className="grid min-w-0 gap-4">
        <FieldRates
          {...of}
          field="trigger_event"
          missing={{ title: 'Which events precede wins is not known', field: 'trigger_event' }}
          noun={EVENT}
          order="rate"
        />
        <FieldRates {...of} field="noted:trigger_event" noun={NOTED_EVENT} order="rate" />
        <ListedValues {...of} field="listed:trigger_event" noun={EVENT} />
        <HeardTriggers personas={shown} />
        <TimeFromTrigger {...of} />
        <FieldRates
          {...of}
          field="primary_need"
          missing={{ title: 'Which pains buyers state is not known', field: 'primary_need' }}
          noun={NEED}
          order="count"
        />
        <FieldRates {...of} field="noted:primary_need" noun={NOTED_NEED} order="count" />
        <ListedValues {...of} field="listed:primary_need" noun={NEED} />
        <StatedInNotes answer={answer} choices={choices} personas={shown} />
        <PainsWithoutTrigger personas={shown} />
      </div>
    </>
  );
}

const NOTED_EVENT: Noun = { one: 'noted trigger event', several: 'noted trigger events', blank: 'None noted' };
const NOTED_NEED: Noun = { one: 'noted pain', several: 'noted pains', blank: 'None noted' };
