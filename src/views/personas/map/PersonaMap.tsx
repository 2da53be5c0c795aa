import { useMemo } from 'react';
import { chosenFields, mapFields } from '../../../personas/map-fields.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../../ui/hash-location.ts';
import { PanelBoundary } from '../../../ui/PanelBoundary.tsx';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { ScreenTabs } from '../../../ui/ScreenTabs.tsx';
import { DealsDrawer } from '../../deals/DealsDrawer.tsx';
import { narrowedWords } from '../narrowed-words.ts';
import { PrintButton } from '../PrintButton.tsx';
import { Promises } from '../promise/Promises.tsx';
import { PERSONA_TABS } from '../tabs.ts';
import { type WithinProject, WithProject } from '../WithProject.tsx';
import { FieldMenu } from './FieldMenu.tsx';
import { MapTable } from './MapTable.tsx';
import { readMapFields, writeMapFields } from './map-address.ts';

/** All personas side by side: what deals say of them, and what is written. */
export function PersonaMap() {
  return (
    <WithProject>
      {(within) => (
        <>
          <ScreenTabs current="/personas/map" label="Parts of Personas" tabs={PERSONA_TABS} />
          <Mapped {...within} />
          <PanelBoundary about={within.answer}>
            <DealsDrawer />
          </PanelBoundary>
        </>
      )}
    </WithProject>
  );
}

/** So many stand beside each other on paper. */
const ON_PAPER = 5;

function Mapped({ project, answer, choices, waiting }: WithinProject) {
  const path = usePath();
  const search = useSearch();
  const { personas } = project;
  const offered = useMemo(() => mapFields(personas), [personas]);
  const named = useMemo(() => readMapFields(search), [search]);
  const fields = chosenFields(offered, named);
  const choose = (keys: readonly string[] | null) => goTo(hrefOf(path, writeMapFields(keys, search)));
  const report = answer?.report ?? null;
  if (personas.length === 0) {
    return (
      <>
        <ScreenHeading tab="Persona map">Persona map</ScreenHeading>
        <Card>
          <EmptyState
            actions={
              <ScreenLink look="primary" to="/personas">
                Describe a persona
              </ScreenLink>
            }
            title="No persona has been described yet"
          >
            Personas stand here side by side, with what their deals say of them.
          </EmptyState>
        </Card>
      </>
    );
  }
  const shared = { answer, fields, project, waiting };
  const sheets = Array.from({ length: Math.ceil(personas.length / ON_PAPER) }, (_, index) =>
    personas.slice(index * ON_PAPER, (index + 1) * ON_PAPER),
  );
  return (
    <div data-wide-paper>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <ScreenHeading
          below={
            report === null
              ? 'What is written about each; figures join once there are deals.'
              : `Figures over ${report.window_name}${narrowedWords(choices)}; what is written stands as the owners wrote it.`
          }
          tab="Persona map"
        >
          {personas.length === 1 ? 'One persona' : `${personas.length} personas side by side`}
        </ScreenHeading>
        <div className="mb-5 flex flex-wrap gap-2 print:hidden">
          <FieldMenu chosen={fields} isChosen={named !== null} offered={offered} onChoose={choose} />
          <PrintButton />
        </div>
      </div>
      {sheets.length === 1 ? (
        <MapTable {...shared} personas={personas} />
      ) : (
        <>
          <div className="print:hidden">
            <MapTable {...shared} personas={personas} />
          </div>
          {sheets.map((sheet) => (
            <div className="hidden break-after-page last:break-after-auto print:block" key={sheet[0]?.id}>
              <MapTable {...shared} personas={sheet} />
            </div>
          ))}
        </>
      )}
      <Promises project={project} />
    </div>
  );
}
