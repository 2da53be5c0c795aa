import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { PersonaDocument } from './PersonaDocument.tsx';
import { PersonaList } from './PersonaList.tsx';
import { useUndoNotice } from './UndoNotice.tsx';
import { WithProject } from './WithProject.tsx';

/** The list of personas, and the document of one. */
export function Personas({ persona }: { persona: string | null }) {
  const { onNotice, notice } = useUndoNotice();
  return (
    <WithProject>
      {({ project, answer, choices, waiting }) => {
        const found = persona === null ? undefined : project.personas.find(({ id }) => id === persona);
        const shared = { project, answer, choices, report: answer?.report ?? null, onNotice };
        return (
          <>
            {persona === null ? (
              <PersonaList {...shared} waiting={waiting} />
            ) : found === undefined ? (
              <NoSuchPersona />
            ) : (
              <PersonaDocument key={found.id} {...shared} persona={found} />
            )}
            {answer !== null && <DealsDrawer />}
            {notice}
          </>
        );
      }}
    </WithProject>
  );
}

/** An address that leads to no persona. */
export function NoSuchPersona() {
  return (
    <ScreenHeading
      below={
        <>
          It may have been deleted; Undo brings it back. <ScreenLink to="/personas">See all personas</ScreenLink>
        </>
      }
    >
      There is no such persona
    </ScreenHeading>
  );
}
