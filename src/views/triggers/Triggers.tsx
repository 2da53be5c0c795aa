import { useMemo } from 'react';
import { closedDeals } from '../../model/outcome.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { MissingColumns } from '../win-loss/MissingColumns.tsx';
import { OF_EVERY_TAB, WIN_LOSS_TABS } from '../win-loss/tabs.ts';
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
          <ScreenTabs
            current="/win-loss/triggers"
            keeps={OF_EVERY_TAB}
            label="Parts of Win / loss"
            tabs={WIN_LOSS_TABS}
          />
          <Recounting busy={stale}>
            <Told answer={answer} choices={choices} />
          </Recounting>
          <PanelBoundary about={answer}>
            <DealsDrawer />
          </PanelBoundary>
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
  const { report } = answer;
  const counts = persona === undefined ? report.totals : report.personas.find(({ id }) => id === persona.id)?.deals;
  return (
    <>
      <ScreenHeading
        below={`Closed deals of ${report.window_name}. What stands beside a win preceded it, and need not have brought it about.`}
        tab="Triggers and pains"
      >
        {persona === undefined ? 'What made buyers act, and what hurt' : `What made ${persona.name} act, and what hurt`}
      </ScreenHeading>
      <div className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <PersonaChoice
          onChange={(id) => goTo(hrefOf(path, writeWordsChoice({ ...chosen, persona: id ?? null }, search)))}
          value={persona?.id}
        />
      </div>
      {counts === null || (counts !== undefined && closedDeals(counts) === 0) ? (
        <Card>
          <EmptyState title="Nothing to tell yet">
            {counts === null
              ? 'The rule of this persona reads a field that no file has, so nobody can say which deals are its own.'
              : `No deal of this selection closed in ${report.window_name}. Choose another period, persona or filter above.`}
          </EmptyState>
        </Card>
      ) : (
        <Panels answer={answer} choices={choices} persona={persona?.id} shown={shown} />
      )}
    </>
  );
}

type PanelsProps = {
  answer: ReportAnswer;
  choices: ViewChoices;
  persona: string | undefined;
  shown: readonly StatedPersona[];
};

function Panels({ shown, ...of }: PanelsProps) {
  const { answer, choices } = of;
  return (
    <div className="grid min-w-0 gap-4">
      <FieldRates
        {...of}
        field="trigger_event"
        blank={{ title: 'No trigger event is filled in on these deals', field: 'trigger_event' }}
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
        blank={{ title: 'No pain is filled in on these deals', field: 'primary_need' }}
        noun={NEED}
        order="count"
      />
      <FieldRates {...of} field="noted:primary_need" noun={NOTED_NEED} order="count" />
      <ListedValues {...of} field="listed:primary_need" noun={NEED} />
      <StatedInNotes answer={answer} choices={choices} personas={shown} />
      <PainsWithoutTrigger personas={shown} />
      <MissingColumns
        missing={ASKED.filter(({ field }) => answer.warehouse.catalog.find(field, 'deals') === undefined)}
      />
    </div>
  );
}

const ASKED = [
  { field: 'trigger_event', what: 'What made buyers act' },
  { field: 'trigger_date', what: 'How long a deal takes from its trigger event' },
  { field: 'primary_need', what: 'What hurt' },
].map((asked) => ({ ...asked, how: howToGet(asked.field) }));

const NOTED_EVENT: Noun = { one: 'noted trigger event', several: 'noted trigger events', blank: 'None noted' };
const NOTED_NEED: Noun = { one: 'noted pain', several: 'noted pains', blank: 'None noted' };
