import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { personaPath } from '../../verdict/assumption-path.ts';

/** `gap`: a place is left empty before it, so that the same figures stand under each other. */
export type Figure = { name: string; value: ReactNode; gap?: true };

export type OrderedRule = {
  id: string;
  name: string;
  /** The rule as a sentence, or why there is none. */
  words: ReactNode;
  figures: readonly Figure[];
  /** Before the buttons that move it. */
  actions?: ReactNode;
};

type Props = {
  label: string;
  rules: readonly OrderedRule[];
  /** Of what no rule names; null while nothing is counted. */
  rest: readonly Figure[] | null;
  canMove: boolean;
  onMove: (id: string, by: -1 | 1) => void;
};

/** Rules in the order in which they are asked, each with what it names; the order is changed by buttons. */
export function RuleOrder({ label, rules, rest, canMove, onMove }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef<{ id: string; by: -1 | 1 } | null>(null);
  const order = rules.map(({ id }) => id).join('\n');
  useEffect(() => {
    // A row that changes places loses the focus that stood in it.
    if (moved.current === null || order === '') return;
    const { id, by } = moved.current;
    moved.current = null;
    const buttons = [...(place.current?.querySelectorAll<HTMLButtonElement>('button[data-moves]') ?? [])].filter(
      (button) => button.dataset.moves === id && !button.disabled,
    );
    (buttons.find((button) => button.dataset.by === String(by)) ?? buttons[0])?.focus();
  }, [order]);
  const move = (id: string, name: string, by: -1 | 1, disabled: boolean) => (
    <Button
      aria-label={`Move ${name} ${by < 0 ? 'up' : 'down'}`}
      className="!px-2"
      data-by={by}
      data-moves={id}
      disabled={disabled || !canMove}
      onClick={() => {
        moved.current = { id, by };
        onMove(id, by);
      }}
      size="small"
      title={by < 0 ? 'Move up' : 'Move down'}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </Button>
  );
  return (
    <div ref={place}>
      <ol
        aria-label={label}
        className="-mb-3 divide-y divide-line border-t border-line"
        style={
          {
            '--figures': `${Math.max(1, ...rules.map(({ figures }) => figures.length)) * PLACE - 1}rem`,
          } as CSSProperties
        }
      >
        {rules.map(({ id, name, words, figures, actions }, index) => (
          <li className={ROW} key={id}>
            <div className="min-w-0">
              <h3 className="font-semibold">
                <span className="font-normal text-soft">{index + 1}. </span>
                <ScreenLink className="text-ink underline-offset-2 hover:underline" to={personaPath(id)}>
                  {name}
                </ScreenLink>
              </h3>
              <div className="break-words text-[13px] text-soft">{words}</div>
            </div>
            <Figures figures={figures} />
            <div className="flex items-center gap-1 lg:justify-end">
              {actions}
              {move(id, name, -1, index === 0)}
              {move(id, name, 1, index === rules.length - 1)}
            </div>
          </li>
        ))}
        {rest !== null && (
          <li className={ROW}>
            <h3 className="text-soft">Unclassified</h3>
            <Figures figures={rest} />
          </li>
        )}
      </ol>
    </div>
  );
}

const ROW = 'grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[minmax(0,1fr)_var(--figures)_8.5rem] lg:items-center';
/** Of a place for a figure with the gap behind it, in rem. */
const PLACE = 6.5;

/** Side by side under the same places on a wide page, in lines of three on a narrow one. */
function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-3 gap-x-4 gap-y-1 sm:flex sm:flex-wrap">
      {figures.map(({ name, value, gap }) => (
        <div className={`sm:w-[5.5rem] lg:text-right ${gap === true ? 'lg:ml-[6.5rem]' : ''}`} key={name}>
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="text-[13px]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
