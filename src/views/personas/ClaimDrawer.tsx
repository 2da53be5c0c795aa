import { changeMeasure } from '../../personas/change-measure.ts';
import { type ClaimDraft, NEW_DRAFT } from '../../personas/claim-draft.ts';
import { assumptionId } from '../../personas/slug-id.ts';
import type { Statement } from '../../personas/statements.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { assumptionIds, putAssumption } from '../../state/personas/edit-personas.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { SentenceBuilder } from './claim/SentenceBuilder.tsx';

type Props = { persona: StatedPersona; statement: Statement | null; onClose: () => void };

/** Puts what the profile says to the data: the assumption quotes it, and so it counts as tested from then on. */
export function ClaimDrawer({ persona, statement, onClose }: Props) {
  const session = useSession();
  const project = useChoices((state) => state.project);
  const id = assumptionId(persona.id, project === null ? [] : assumptionIds(project));
  return (
    <Drawer
      note="Say what can be counted. The verdict follows once it is saved."
      onClose={onClose}
      open={statement !== null}
      title="Make it an assumption that data can answer"
    >
      {statement !== null && (
        <SentenceBuilder
          asClaim
          begin={draftFor(statement)}
          from={{ id, claim: { measure: 'belief', statement: statement.says } }}
          onCancel={onClose}
          onSave={(assumption) => {
            session.edit(`Stated ${assumption.id} about ${persona.name}`, (before) =>
              putAssumption(before, persona.id, assumption),
            );
            onClose();
          }}
          persona={persona}
        />
      )}
    </Drawer>
  );
}

/** What deals hold about the field it stands in, to begin with. */
function draftFor({ measure, says }: Statement): ClaimDraft {
  const draft = changeMeasure(NEW_DRAFT, measure ?? 'win_rate');
  return measure === 'language' ? { ...draft, says: [says] } : { ...draft, value: says, values: [says] };
}
