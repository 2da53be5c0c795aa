import { useState } from 'react';
import { writeDay } from '../../../model/write-day.ts';
import { lastVersion } from '../../../personas/versions.ts';
import { type StatedPersona, settingsOf } from '../../../project/schema.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Drawer } from '../../../ui/Drawer.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { useCanEdit } from '../use-can-edit.ts';
import { PublishForm } from './PublishForm.tsx';
import { ReviewDay } from './ReviewDay.tsx';
import { Signatures } from './Signatures.tsx';
import { changedWords, changesOf } from './version-words.ts';
import { versionsPath } from './versions-address.ts';

type Props = { persona: StatedPersona; onNotice: (message: string) => void };

/** What was published and who signed it, what has been changed since, and when it is looked at again. */
export function Governance({ persona, onNotice }: Props) {
  const canEdit = useCanEdit();
  const currency = useChoices((state) => (state.project === null ? undefined : settingsOf(state.project).currency));
  const [publishing, setPublishing] = useState(false);
  const last = lastVersion(persona);
  const changes = changesOf(persona, currency);
  const next = (last?.number ?? 0) + 1;
  const isDraft = changes === null || changes.length > 0;
  return (
    <Card
      actions={
        last !== null && (
          <span className="print:hidden">
            <ScreenLink to={versionsPath(persona.id)}>
              {last.number === 1 ? 'Read version 1' : `Compare ${last.number} versions`}
            </ScreenLink>
          </span>
        )
      }
      className="mb-4"
      note={
        last === null ? 'Nothing has been published yet' : `Published ${writeDay(last.published_on)}: ${last.reason}`
      }
      title={last === null ? 'Draft' : `Version ${last.number}`}
    >
      <div className="grid gap-x-8 gap-y-4 print:grid-cols-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,3fr)]">
        <div>
          <h3 className="mb-1 text-xs text-soft">Signatures</h3>
          {last === null ? (
            <p className="text-soft">Both owners sign once the draft is published.</p>
          ) : (
            <Signatures onNotice={onNotice} persona={persona} version={last} />
          )}
          {last?.one_source === true && <p className="mt-1 text-[13px] text-at-risk">It rests on one source.</p>}
          {last !== null && last.evidence.length > 0 && (
            <div className="mt-1">
              <EvidenceList evidence={last.evidence} persona={persona.id} />
            </div>
          )}
        </div>
        <div>
          <h3 className="mb-1 text-xs text-soft">{last === null ? 'Content' : 'Draft'}</h3>
          <p>
            {changes === null
              ? 'Everything here is a draft until somebody publishes it.'
              : changes.length === 0
                ? `No change since version ${next - 1}.`
                : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} since version ${next - 1}: ${changedWords(changes)}.`}
          </p>
          {isDraft && (
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
              <Button disabled={!canEdit} look="primary" onClick={() => setPublishing(true)} size="small">
                Publish version {next}
              </Button>
              {changes !== null && (
                <ScreenLink search={`from=${next - 1}&to=draft`} to={versionsPath(persona.id)}>
                  See what changed
                </ScreenLink>
              )}
            </div>
          )}
        </div>
        <ReviewDay persona={persona} />
      </div>
      <Drawer
        note="A version is what both owners sign. It can be read and compared for as long as the project is kept."
        onClose={() => setPublishing(false)}
        open={publishing}
        title={`Publish version ${next} of ${persona.name}`}
      >
        <PublishForm
          changes={changes}
          onCancel={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            onNotice(`Version ${next} was published. Both owners can sign it now.`);
          }}
          persona={persona}
        />
      </Drawer>
    </Card>
  );
}
