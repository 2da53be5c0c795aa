import { useMemo } from 'react';
import { fieldNotesOf } from '../../state/field-notes.ts';
import { type HeardWords, heardWords } from '../../state/heard-words.ts';
import { useChoices } from '../../state/use-session.ts';

/** What the field notes about a persona say, or all of them, whenever it was heard. */
export function useHeard(): (persona: string | null) => HeardWords {
  const project = useChoices((state) => state.project);
  return useMemo(() => {
    const notes = project === null ? [] : fieldNotesOf(project);
    return (persona) => heardWords(notes, persona);
  }, [project]);
}
