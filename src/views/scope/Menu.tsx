import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props = {
  /** On the button. */
  label: string;
  /** The same with what is chosen, for screen readers. */
  said: string;
  children: ReactNode;
};

/** A button with a panel of choices below it, which closes on Escape, on a click elsewhere and when the focus leaves. */
export function Menu({ label, said, children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setOpen(false);
    };
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', leaveByKey);
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('keydown', leaveByKey);
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);

  return (
    // The panel is as wide as the bar on a narrow screen, where one below its button would run off the page.
    <div className="sm:relative" ref={place}>
      <button
        aria-controls={id}
        aria-expanded={open}
        aria-label={said}
        className="inline-flex min-h-8 items-center gap-1 rounded-md border border-control bg-surface px-2 text-sm hover:bg-sunken"
        onClick={() => setOpen(!open)}
        ref={button}
        type="button"
      >
        {label}
        <span aria-hidden="true" className="text-2xs text-soft">
          ▾
        </span>
      </button>
      <div
        className={`${open ? 'block' : 'hidden'} absolute inset-x-4 z-30 mt-1 max-h-80 overflow-auto rounded-lg border border-line bg-surface p-3 shadow-panel sm:inset-x-auto sm:w-64`}
        id={id}
      >
        {children}
      </div>
    </div>
  );
}
