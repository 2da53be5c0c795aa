import { useChoices } from '../../state/sitting/use-session.ts';
import { SaveProjectFile } from './SaveProjectFile.tsx';

/** Says whether the changes are safe, and what to do where they are not. */
export function SavedState() {
  const saving = useChoices((state) => state.saving);
  const readOnly = useChoices((state) => state.read_only);
  if (readOnly) {
    return (
      <span className="text-[13px] text-at-risk" role="status">
        Open in another tab: here it can only be read
      </span>
    );
  }
  if (saving === null) return null;
  switch (saving.kind) {
    case 'saved':
      return (
        <span className="text-[13px] text-soft" role="status">
          Saved
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span className="text-[13px] text-soft" role="status">
          Saving…
        </span>
      );
    case 'failed':
      return (
        <span className="flex flex-wrap items-center gap-1.5 text-[13px] text-contradicted" role="alert">
          Not saved: {saving.message}
          {saving.retry_at !== null && ' It is tried again.'}
          <SaveProjectFile size="small">Save as a file</SaveProjectFile>
        </span>
      );
    default:
      return saving satisfies never;
  }
}
