import { useMemo } from 'react';
import { fieldNotesOf } from '../../state/review/field-notes.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { type HeardWords, heardWords } from '../../state/words/heard-words.ts';

/** What the field notes about a persona say, or all of them, whenever it was heard. */
export function useHeard(): (persona: string | null) => HeardWords {
  const project = useChoices((state) => state.project);
  return useMemo(() => {
    const notes = project === null ? [] : fieldNotesOf(project);
    return (persona) => heardWords(notes, persona);
  }, [project]);
}
