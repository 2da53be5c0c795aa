import type { PersonaVersion } from '../../../model/persona.ts';
import { writeDay } from '../../../model/write-day.ts';
import { TEAMS } from '../../../personas/owners.ts';
import { takeUp } from '../../../personas/versions.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { useCanEdit } from '../use-can-edit.ts';
import { NOTHING, versionsPath } from './versions-address.ts';

type Props = { persona: StatedPersona; onNotice: (message: string) => void };

/** Every version that was published, the newest first, with why and on what evidence. */
export function VersionList({ persona, onNotice }: Props) {
  const { versions = [] } = persona;
  return (
    <Card className="mb-4" title="History">
      <ol className="divide-y divide-line" reversed>
        {[...versions].reverse().map((version) => (
          <Entry key={version.number} onNotice={onNotice} persona={persona} version={version} />
        ))}
      </ol>
    </Card>
  );
}

function Entry({ version, persona, onNotice }: Props & { version: PersonaVersion }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const { number, published_on, reason, evidence, one_source, signed } = version;
  const path = versionsPath(persona.id);
  const signatures = TEAMS.flatMap((team) => {
    const signature = signed[team];
    return signature === undefined ? [] : [`${signature.name} (${team}), ${writeDay(signature.on)}`];
  });
  const back = () => {
    session.edit(`Took up version ${number} of ${persona.name}`, (project) =>
      changePersona(project, persona.id, (stated) => takeUp(stated, version)),
    );
    onNotice(`The draft says what version ${number} says.`);
  };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-semibold">
          Version {number} <span className="font-normal text-soft">· {writeDay(published_on)}</span>
        </h3>
        <p className="break-words">{reason}</p>
        {evidence.length > 0 && <EvidenceList evidence={evidence} persona={persona.id} />}
        {evidence.length === 0 && <p className="text-xs text-soft">No evidence was given.</p>}
        {one_source && <p className="text-xs text-at-risk">Published on one source.</p>}
        <p className="text-xs text-soft">
          {signatures.length === 0 ? 'Signed by nobody.' : `Signed by ${signatures.join(' and ')}.`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <ScreenLink look="quiet" search={`from=${NOTHING}&to=${number}`} size="small" to={path}>
          Read version {number}
        </ScreenLink>
        {number > 1 && (
          <ScreenLink look="quiet" search={`from=${number - 1}&to=${number}`} size="small" to={path}>
            Compare with version {number - 1}
          </ScreenLink>
        )}
        <Button
          aria-label={`Go back to version ${number}`}
          disabled={!canEdit}
          look="faint"
          onClick={back}
          size="small"
        >
          Go back to it
        </Button>
      </div>
    </li>
  );
}
