import { useChoices } from '../../state/sitting/use-session.ts';

/** True while files are read or wait to be imported, and where another tab writes: nothing can be decided then. */
export const useBusy = (): boolean =>
  useChoices(
    (state) =>
      state.phase.kind === 'reading' ||
      state.phase.kind === 'opening' ||
      (state.incoming !== null && state.incoming.kind !== 'done') ||
      state.read_only,
  );
