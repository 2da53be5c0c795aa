import type { PersonaVersion } from '../../../model/persona.ts';
import { writeDay } from '../../../model/write-day.ts';
import { TEAMS, type Team } from '../../../personas/owners.ts';
import { sign, withdraw } from '../../../personas/versions.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { today } from '../../../state/sitting/today.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCanEdit } from '../use-can-edit.ts';

type Props = { persona: StatedPersona; version: PersonaVersion; onNotice: (message: string) => void };

/** One owner of each team signs the newest version, by name and day. */
export function Signatures({ persona, version, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const about = `version ${version.number} of ${persona.name}`;
  const change = (said: string, edit: (stated: StatedPersona) => StatedPersona) => {
    session.edit(said, (project) => changePersona(project, persona.id, edit));
    onNotice(`${said}.`);
  };
  const line = (team: Team) => {
    const signature = version.signed[team];
    const owner = version.content.owners[team]?.trim() ?? '';
    if (signature !== undefined) {
      return (
        <>
          <span>
            <span aria-hidden="true" className="mr-1 text-holds">
              ✓
            </span>
            Signed by {signature.name}{' '}
            <span className="text-soft">
              ({team}), {writeDay(signature.on)}
            </span>
          </span>
          <Button
            aria-label={`Withdraw the signature of ${signature.name}`}
            className="print:hidden"
            disabled={!canEdit}
            look="faint"
            onClick={() => change(`Withdrew the signature of ${signature.name}`, (stated) => withdraw(stated, team))}
            size="small"
          >
            Withdraw
          </Button>
        </>
      );
    }
    if (owner === '') {
      return <span className="text-at-risk">No owner in {team}, so nobody can sign for it.</span>;
    }
    return (
      <>
        <span className="text-soft">
          {owner} ({team}) has not signed.
        </span>
        <Button
          className="print:hidden"
          disabled={!canEdit}
          onClick={() => change(`${owner} signed ${about}`, (stated) => sign(stated, team, today()))}
          size="small"
        >
          Sign as {owner}
        </Button>
      </>
    );
  };
  return (
    <ul className="grid gap-1">
      {TEAMS.map((team) => (
        <li className="flex flex-wrap items-center gap-x-2 gap-y-1" key={team}>
          {line(team)}
        </li>
      ))}
    </ul>
  );
}
