import { useState } from 'react';
import type { PieceOfEvidence } from '../../../model/piece-of-evidence.ts';
import type { ComparedLine } from '../../../personas/compare-content.ts';
import { evidenceKinds } from '../../../personas/evidence.ts';
import { nextReview } from '../../../personas/next-review.ts';
import { ownersMissing } from '../../../personas/owners.ts';
import { publish } from '../../../personas/versions.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { isDay } from '../../../project/shapes.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { today } from '../../../state/sitting/today.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { EvidenceFields } from '../evidence/EvidenceFields.tsx';
import { ONE_SOURCE } from '../evidence/evidence-words.ts';
import { useFirstField } from '../use-first-field.ts';
import { ComparedTable } from './ComparedTable.tsx';

type Props = {
  persona: StatedPersona;
  /** Null for a first version, which changes nothing. */
  changes: readonly ComparedLine[] | null;
  onDone: () => void;
  onCancel: () => void;
};

/** Why, on what evidence, and when it is looked at again. */
export function PublishForm({ persona, changes, onDone, onCancel }: Props) {
  const session = useSession();
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState<readonly PieceOfEvidence[]>([]);
  const [review, setReview] = useState(() => {
    const { review_by } = persona;
    return review_by !== undefined && review_by > today() ? review_by : nextReview(today());
  });
  const [pressed, setPressed] = useState(false);
  const form = useFirstField<HTMLFormElement>();
  const next = (persona.versions?.length ?? 0) + 1;
  const lacksReason = reason.trim() === '';
  const lacksEvidence = changes !== null && evidence.length === 0;
  const missing = ownersMissing(persona.owners);
  const isOne = evidenceKinds(evidence).length === 1;
  const save = () => {
    setPressed(true);
    if (lacksReason || lacksEvidence) return;
    session.edit(`Published version ${next} of ${persona.name}`, (project) =>
      changePersona(project, persona.id, (stated) => {
        const { review_by: _before, ...published } = publish(stated, { on: today(), reason, evidence });
        return isDay(review) ? { ...published, review_by: review } : published;
      }),
    );
    onDone();
  };
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <TextArea
        error={pressed && lacksReason ? 'Write why, in a sentence: it stands with the version for good.' : undefined}
        label={changes === null ? 'What it is based on, in a sentence' : 'Reason for the change'}
        onChange={setReason}
        placeholder={changes === null ? 'Workshop of both teams in May' : 'Directors sign as often as CFOs do'}
        rows={2}
        value={reason}
      />
      <section aria-label="Evidence">
        <h3 className="mb-2 font-semibold">Evidence</h3>
        <EvidenceFields
          error={pressed && lacksEvidence ? 'Say what speaks for the change.' : undefined}
          onChange={setEvidence}
          persona={persona.id}
          pieces={evidence}
        />
        <p className="mt-2 text-at-risk empty:hidden" role="status">
          {isOne ? `${ONE_SOURCE} If you publish it now, the version says so.` : ''}
        </p>
      </section>
      <DayField
        className="max-w-48"
        hint="A quarter from now, until you say otherwise."
        label="Next review"
        onChange={setReview}
        value={review}
      />
      {missing !== null && (
        <p className="text-at-risk">{missing} It can be published, and only an owner can sign it.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit">
          {isOne ? `Publish version ${next} with one source` : `Publish version ${next}`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
      {changes !== null && (
        <section aria-label="What changes">
          <h3 className="mb-2 font-semibold">What changes</h3>
          <ComparedTable after={`Version ${next}`} before={`Version ${next - 1}`} lines={changes} />
        </section>
      )}
    </form>
  );
}
