import { useState } from 'react';
import type { Assumption } from '../../../model/claim.ts';
import type { PieceOfEvidence } from '../../../model/piece-of-evidence.ts';
import { evidenceOf, putEvidence } from '../../../personas/evidence.ts';
import { type Standing, type Statement, standingOf } from '../../../personas/statements.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Drawer } from '../../../ui/Drawer.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { assumptionPath } from '../../verdict/assumption-path.ts';
import { useCanEdit } from '../use-can-edit.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { EvidenceList } from './EvidenceList.tsx';

type Props = {
  persona: StatedPersona;
  /** Null while nothing is open. */
  statement: Statement | null;
  isTested: (assumption: string) => boolean;
  onClose: () => void;
  /** Absent where it is an assumption already. */
  onClaim?: ((statement: Statement) => void) | undefined;
};

const EXPLAINED: Record<Standing, string> = {
  tested: 'Tested: closed deals were asked, and there is a verdict.',
  testable: 'Testable: exports hold what could answer it, and nothing has answered it yet.',
  belief: 'A belief: nobody has said yet what could be counted to answer it.',
};

/** One statement: whether it is tested, and what it rests on besides. */
export function StatementDrawer({ statement, onClose, ...shared }: Props) {
  return (
    <Drawer
      note={statement === null ? undefined : EXPLAINED[standingOf(statement, shared.isTested)]}
      onClose={onClose}
      open={statement !== null}
      title={statement === null ? '' : `“${statement.says}”`}
    >
      {statement !== null && <Opened {...shared} onClose={onClose} statement={statement} />}
    </Drawer>
  );
}

function Opened({ persona, statement, onClose, onClaim }: Props & { statement: Statement }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const present = evidenceOf(persona, statement.ref).map(({ about: _about, ...piece }): PieceOfEvidence => piece);
  const [pieces, setPieces] = useState<readonly PieceOfEvidence[]>(present);
  const save = () => {
    if (JSON.stringify(pieces) !== JSON.stringify(present)) {
      session.edit(`Changed the evidence for “${statement.says}”`, (project) =>
        changePersona(project, persona.id, (stated) => putEvidence(stated, statement.ref, pieces)),
      );
    }
    onClose();
  };
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {statement.put_by.length > 0 && (
        <section aria-label="Put to the data by">
          <h3 className="mb-1 font-semibold">Put to the data by</h3>
          <ul>
            {statement.put_by.map(({ id }: Assumption) => (
              <li key={id}>
                <ScreenLink to={assumptionPath({ persona: persona.id, assumption: id })}>Assumption {id}</ScreenLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Evidence">
        <h3 className="mb-2 font-semibold">What it rests on besides</h3>
        {canEdit ? (
          <EvidenceFields onChange={setPieces} persona={persona.id} pieces={pieces} />
        ) : (
          <EvidenceList evidence={present} persona={persona.id} />
        )}
      </section>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" type="submit">
            Save the evidence
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {onClaim !== undefined && statement.put_by.length === 0 && (
            <Button look="quiet" onClick={() => onClaim(statement)}>
              Make it an assumption
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
