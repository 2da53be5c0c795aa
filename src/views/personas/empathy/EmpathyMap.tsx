import { useMemo } from 'react';
import { EMPATHY, SAYS } from '../../../personas/profile-fields.ts';
import { profileItems } from '../../../personas/profile-items.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../../ui/hash-location.ts';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { ScreenTabs } from '../../../ui/ScreenTabs.tsx';
import { PrintButton } from '../PrintButton.tsx';
import { PERSONA_TABS } from '../tabs.ts';
import { type WithinProject, WithProject } from '../WithProject.tsx';
import { EmpathyCard } from './EmpathyCard.tsx';
import { readChosenPersonas, writeChosenPersonas } from './empathy-address.ts';
import { PersonaMenu } from './PersonaMenu.tsx';

/** What a persona says, thinks, does and feels, beside what its customers said. */
export function EmpathyMap() {
  return (
    <WithProject>
      {(within) => (
        <>
          <ScreenTabs current="/personas/empathy" label="Parts of Personas" tabs={PERSONA_TABS} />
          <Shown {...within} />
        </>
      )}
    </WithProject>
  );
}

function Shown({ project, answer, choices, waiting }: WithinProject) {
  const path = usePath();
  const search = useSearch();
  const { personas } = project;
  const named = useMemo(() => readChosenPersonas(search), [search]);
  const chosen = useMemo(() => chosenOf(personas, named), [personas, named]);
  const choose = (ids: readonly string[]) => goTo(hrefOf(path, writeChosenPersonas(ids, search)));
  const [first, ...others] = chosen;
  return (
    <div data-wide-paper>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <ScreenHeading
          below="Says, thinks, does and feels are what the owners believe. What customers said stands beside them."
          tab="Empathy map"
        >
          {first === undefined || others.length > 0 ? 'Empathy map' : `Empathy map of ${first.name}`}
        </ScreenHeading>
        {first !== undefined && (
          <div className="mb-5 flex flex-wrap gap-2 print:hidden">
            <PersonaMenu chosen={chosen} onChoose={choose} personas={personas} />
            <PrintButton />
          </div>
        )}
      </div>
      {first === undefined ? (
        <Card>
          <EmptyState
            actions={
              <ScreenLink look="primary" to="/personas">
                {personas.length === 0 ? 'Describe a persona' : 'See all personas'}
              </ScreenLink>
            }
            title={personas.length === 0 ? 'No persona has been described yet' : 'There is no such persona'}
          >
            What a persona says, thinks, does and feels stands here, beside what its customers said.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-4">
          {chosen.map((persona) => (
            <EmpathyCard answer={answer} choices={choices} key={persona.id} persona={persona} waiting={waiting} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Those named; without a choice the first that has anything written, or the first of all. */
function chosenOf(personas: readonly StatedPersona[], named: readonly string[]): readonly StatedPersona[] {
  if (named.length > 0) return personas.filter(({ id }) => named.includes(id));
  const written = ({ profile }: StatedPersona) =>
    EMPATHY.some(({ key }) => (profileItems(profile, [SAYS[0], key]) ?? []).length > 0);
  return [personas.find(written) ?? personas[0]].filter((persona) => persona !== undefined);
}
