import { useEffect } from 'react';
import { goTo, hrefOf, scopeOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { personaPath } from '../verdict/assumption-path.ts';

const MEND = 'mend';

/** Parts of the document that stand there without being edited. */
const STANDING: ReadonlySet<string> = new Set(['membership', 'statements', 'evidence']);

/** The address of a part of a persona's document, which is opened to be written in; `search` is the query in force. */
export function mendPath(persona: string, part: string, search: string): { to: string; search: string } {
  const query = new URLSearchParams(scopeOf(search));
  query.set(MEND, part);
  return { to: personaPath(persona), search: query.toString() };
}

/** Brings the part of the document that the address names into sight, with the focus in it. */
export function useMend(onEdit: (editing: true) => void): void {
  const path = usePath();
  const search = useSearch();
  useEffect(() => {
    const query = new URLSearchParams(search);
    const part = query.get(MEND);
    if (part === null) return undefined;
    if (!STANDING.has(part)) onEdit(true);
    // The fields stand there with the next frame, and the heading has had its focus by then.
    const timer = setTimeout(() => {
      const place = document.querySelector(`[data-part="${CSS.escape(part)}"]`);
      place?.scrollIntoView({ block: 'center' });
      place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
      // Pressed again, the same link leads here again.
      query.delete(MEND);
      goTo(hrefOf(path, query.toString()), { replace: true });
    }, 100);
    return () => clearTimeout(timer);
  }, [path, search, onEdit]);
}
