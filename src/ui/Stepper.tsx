export type Step = { name: string; state: 'done' | 'current' | 'ahead'; onOpen?: () => void };

const MARKS: Record<Step['state'], string> = {
  done: 'bg-accent text-accent-on',
  current: 'border-2 border-accent text-accent',
  ahead: 'border border-control text-soft',
};

const SAID: Record<Step['state'], string> = { done: 'done', current: 'now', ahead: 'to do' };

/** Where one is in a fixed sequence. Steps with `onOpen` can be gone back to. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {steps.map(({ name, state, onOpen }, index) => {
          const content = (
            <>
              <span
                aria-hidden="true"
                className={`flex h-6 w-6 items-center justify-center rounded-full text-xs font-semibold ${MARKS[state]}`}
              >
                {state === 'done' ? '✓' : index + 1}
              </span>
              <span className={state === 'current' ? 'font-semibold' : 'text-soft'}>{name}</span>
              <span className="sr-only">({SAID[state]})</span>
            </>
          );
          return (
            <li aria-current={state === 'current' ? 'step' : undefined} key={name}>
              {onOpen === undefined ? (
                <span className="flex items-center gap-2">{content}</span>
              ) : (
                <button className="flex items-center gap-2 hover:underline" onClick={onOpen} type="button">
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
