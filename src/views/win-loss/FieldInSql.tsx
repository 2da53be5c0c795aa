import { fieldSql } from '../../state/number-sql.ts';
import type { Recorded } from '../../state/win-loss.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import type { Scoped } from './scoped.ts';

type Props = { scoped: Scoped; field: Recorded; what: string };

/** Leads to the query that counts the values of a field; the list of lost deals is asked in another way. */
export function FieldInSql({ scoped: { answer, choices, chosen }, field: { counted, opened }, what }: Props) {
  if (counted === opened) return null;
  const query = fieldSql(answer, { field: counted, persona: chosen.persona ?? undefined }, choices);
  return (
    <OpenInSql look="faint" of={{ query }} size="small">
      <span>
        Open in SQL<span className="sr-only">: {what}</span>
      </span>
    </OpenInSql>
  );
}
