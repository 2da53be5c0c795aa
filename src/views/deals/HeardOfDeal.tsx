import { useId, useMemo } from 'react';
import { fieldNotesOf } from '../../state/review/field-notes.ts';
import { useChoices } from '../../state/sitting/use-session.ts';

type Props = { id: string | null; name: string | null };

const plain = (text: string | null): string => text?.trim().toLowerCase() ?? '';

/** Field notes that name the deal, by its id or as it is called. */
export function HeardOfDeal({ id, name }: Props) {
  const heading = useId();
  const project = useChoices((state) => state.project);
  const notes = useMemo(() => {
    const names = [plain(id), plain(name)].filter((each) => each !== '');
    return project === null ? [] : fieldNotesOf(project).filter(({ deal }) => names.includes(plain(deal)));
  }, [project, id, name]);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="border-t border-line pt-3">
      <h4 className="mb-2 text-[13px] font-semibold" id={heading}>
        Field notes
      </h4>
      <ul className="grid gap-2">
        {notes.map((note) => (
          <li className="text-[13px]" key={note.id}>
            “{note.said}”{' '}
            <span className="text-xs text-soft">
              {[note.heard_by, note.heard_on].filter((each) => each !== null && each !== '').join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
