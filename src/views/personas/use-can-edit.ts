import { useChoices } from '../../state/sitting/use-session.ts';

/** False where another tab writes, and while files are read: what they bring would overwrite the change. */
export function useCanEdit(): boolean {
  return useChoices((state) => !state.read_only && state.phase.kind !== 'reading' && state.phase.kind !== 'opening');
}
