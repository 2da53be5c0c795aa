import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Props = {
  /** What is edited, for screen readers: "Goals". */
  label: string;
  value: string;
  /** Told once the text is finished and another one. Nothing written is an empty text. */
  onCommit: (value: string) => void;
  /** Enter begins a new line of a list instead of leaving the text. */
  onEnter?: () => void;
  /** Begin by writing; told when that is over without a word. */
  fresh?: { onLeave: () => void };
  disabled?: boolean;
};

/** A text that is read until it is clicked, and then written in its place. Escape takes back what was typed. */
export function InlineText({ label, value, onCommit, onEnter, fresh, disabled = false }: Props) {
  const [typed, setTyped] = useState<string | null>(fresh === undefined ? null : value);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const refocus = useRef(false);
  const writing = typed !== null;
  useEffect(() => {
    if (writing) {
      field.current?.focus();
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    } else if (refocus.current) {
      refocus.current = false;
      button.current?.focus();
    }
  }, [writing]);
  if (!writing) {
    return (
      <button
        aria-label={`Edit ${label}: ${value}`}
        className="-mx-1 min-w-0 whitespace-pre-line rounded px-1 text-left enabled:cursor-text enabled:hover:bg-sunken"
        disabled={disabled}
        onClick={() => setTyped(value)}
        ref={button}
        type="button"
      >
        {value}
      </button>
    );
  }
  const leave = () => {
    setTyped(null);
    if (typed.trim() !== value) onCommit(typed.trim());
    fresh?.onLeave();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      refocus.current = true;
      setTyped(null);
      fresh?.onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      refocus.current = onEnter === undefined;
      leave();
      if (typed.trim() !== '') onEnter?.();
    }
  };
  return (
    <textarea
      aria-label={label}
      className="-mx-1 block w-full resize-none rounded border border-control bg-surface px-1 text-ink [field-sizing:content]"
      onBlur={leave}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={keys}
      ref={field}
      rows={typed.split('\n').length}
      value={typed}
    />
  );
}
