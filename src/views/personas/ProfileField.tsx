import { type ReactNode, useRef, useState } from 'react';
import { evidenceOf } from '../../personas/evidence.ts';
import type { ShownField } from '../../personas/profile.ts';
import { itemsIn } from '../../personas/profile-items.ts';
import { isRule, type Statement, standingOf } from '../../personas/statements.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { InlineText } from '../../ui/InlineText.tsx';
import { StandingTag } from './evidence/StandingTag.tsx';
import { useCanEdit } from './use-can-edit.ts';

type Props = {
  persona: StatedPersona;
  field: ShownField;
  /** Its group says the name already. */
  bare: boolean;
  statements: readonly Statement[];
  isTested: (assumption: string) => boolean;
  onOpen: (statement: Statement) => void;
  onWrite: (field: ShownField, value: string | readonly string[]) => void;
};

const BULLET = 'relative pl-3 before:absolute before:left-0 before:text-soft before:content-["·"]';
const QUOTES = ['messaging.quotes', 'messaging.customers_own_words'];

/** What one field says, each item to be clicked and written, and with what it rests on. */
export function ProfileField({ persona, field, bare, statements, isTested, onOpen, onWrite }: Props) {
  const canEdit = useCanEdit();
  const counter = useRef(0);
  const [adding, setAdding] = useState(0);
  const { value, label } = field;
  const name = (action: ReactNode) => (
    <dt className={bare ? 'absolute right-0 top-0 text-xs' : 'flex items-baseline justify-between text-xs text-soft'}>
      <span className={bare ? 'sr-only' : ''}>{label}</span>
      {action}
    </dt>
  );
  if (value.kind === 'other') {
    return (
      <>
        {name(null)}
        <dd>
          <pre className="whitespace-pre-wrap font-mono text-xs">{value.json}</pre>
        </dd>
      </>
    );
  }
  const path = field.path.join('.');
  const items = itemsIn(field);
  const isList = value.kind === 'list';
  const write = (next: readonly string[]) => onWrite(field, isList ? next : (next[0] ?? ''));
  const begin = () => {
    counter.current += 1;
    setAdding(counter.current);
  };
  const quoted = QUOTES.includes(path) ? 'before:content-["“"] after:content-["”"]' : '';
  return (
    <>
      {name(
        isList && canEdit && adding === 0 ? (
          <button
            aria-label={`Add to ${label}`}
            className="rounded px-1 text-xs text-soft hover:bg-sunken hover:text-ink focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 print:hidden [@media(hover:hover)]:opacity-0"
            onClick={begin}
            type="button"
          >
            + Add
          </button>
        ) : null,
      )}
      {items.map((item) => {
        const statement = statements.find(({ ref }) => 'field' in ref && ref.field === path && ref.says === item);
        const hasTag = statement !== undefined && !(statement.put_by.length === 0 && isRule(persona.membership, item));
        return (
          <dd className={`flex items-baseline justify-between gap-2 ${isList ? BULLET : ''}`} key={item}>
            <span className={`min-w-0 flex-1 ${quoted}`}>
              <InlineText
                disabled={!canEdit}
                label={label}
                onCommit={(text) =>
                  write(items.flatMap((each) => (each !== item ? [each] : text === '' ? [] : [text])))
                }
                {...(isList ? { onEnter: begin } : {})}
                value={item}
              />
            </span>
            {hasTag && (
              <StandingTag
                evidence={evidenceOf(persona, statement.ref)}
                onOpen={() => onOpen(statement)}
                says={item}
                standing={standingOf(statement, isTested)}
              />
            )}
          </dd>
        );
      })}
      {adding > 0 && (
        <dd className={BULLET}>
          <InlineText
            fresh={{ onLeave: () => setAdding(0) }}
            key={adding}
            label={`New in ${label}`}
            onCommit={(text) => write([...items, text])}
            onEnter={begin}
            value=""
          />
        </dd>
      )}
    </>
  );
}
