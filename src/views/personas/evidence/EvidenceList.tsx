import type { PieceOfEvidence } from '../../../model/piece-of-evidence.ts';
import { fieldNotesOf } from '../../../state/review/field-notes.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { DEALS_WORDS, numbered, pieceWords } from './evidence-words.ts';

type Props = { evidence: readonly PieceOfEvidence[]; persona: string };

/** What somebody brought, each with its rows where it points to some. */
export function EvidenceList({ evidence, persona }: Props) {
  return (
    <ul className="grid gap-0.5 text-xs text-soft">
      {numbered(evidence).map(({ piece, number }) => (
        <li className="break-words" key={number}>
          {pieceWords(piece)}
          {piece.note !== undefined && `: ${piece.note}`}
          {piece.rows !== undefined && <Rows persona={persona} rows={piece.rows} />}
        </li>
      ))}
    </ul>
  );
}

type RowsProps = { rows: NonNullable<PieceOfEvidence['rows']>; persona: string };

function Rows({ rows, persona }: RowsProps) {
  const hasDeals = useChoices((state) => state.warehouse !== null);
  const project = useChoices((state) => state.project);
  if ('deals' in rows) {
    if (!hasDeals) return null;
    const { deals } = rows;
    return (
      <>
        {' · '}
        <SeeDeals
          look="figure"
          narrowing={deals === 'all' ? {} : { outcome: deals }}
          selection={{ of: 'persona', persona }}
        >
          {DEALS_WORDS[deals]}
        </SeeDeals>
      </>
    );
  }
  const note = project === null ? undefined : fieldNotesOf(project).find(({ id }) => id === rows.field_note);
  if (note === undefined) return ' · the field note is gone';
  return (
    <>
      {' · “'}
      {note.said}
      {'” '}
      <ScreenLink
        search={note.persona === null ? '' : new URLSearchParams({ persona: note.persona }).toString()}
        to="/field-notes"
      >
        Field notes
      </ScreenLink>
    </>
  );
}
