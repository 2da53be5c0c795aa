import type { ReactNode } from 'react';
import type { StatedPersona } from '../../../project/schema.ts';
import { EvidenceMarks } from '../EvidenceMarks.tsx';
import { PartLink } from '../MendLink.tsx';

type Props = {
  label: string;
  /** Path of the field, "empathy.says". */
  field: string;
  /** Null where the file holds it in a form of its own. */
  items: readonly string[] | null;
  persona: StatedPersona;
  className?: string;
  /** What data say of it. */
  children?: ReactNode;
};

/** One quarter of the map: each statement with what it rests on. */
export function Quarter({ label, field, items, persona, className = '', children }: Props) {
  return (
    <section
      aria-label={`${persona.name} ${label.toLowerCase()}`}
      className={`rounded-md border border-transparent bg-sunken p-3 print:border-line ${className}`}
    >
      <h3 className="mb-1.5 text-[13px] font-semibold">{label}</h3>
      {items === null ? (
        <p className="text-soft">Written in the file in a form of its own.</p>
      ) : items.length === 0 ? (
        <p className="text-soft">
          Not written.{' '}
          <span className="print:hidden">
            <PartLink part={field} persona={persona.id}>
              Write it
            </PartLink>
          </span>
        </p>
      ) : (
        <ul className="grid gap-2">
          {items.map((says) => (
            <li key={says}>
              <p className="whitespace-pre-line text-[15px]">{says}</p>
              <EvidenceMarks about={{ field, says }} persona={persona} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
