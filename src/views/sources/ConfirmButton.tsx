import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, type ButtonSize } from '../../ui/Button.tsx';

type Props = {
  children: ReactNode;
  /** What will be gone, as a question. */
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  size?: ButtonSize;
  disabled?: boolean;
};

/** Asks before something goes that no Undo brings back. */
export function ConfirmButton({ children, question, yes, no, onYes, size = 'normal', disabled = false }: Props) {
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) return;
    place.current?.querySelector<HTMLButtonElement>(asking ? '[data-no]' : 'button')?.focus();
  }, [asking]);
  const ask = (now: boolean) => {
    begun.current = true;
    setAsking(now);
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2" ref={place}>
      {asking ? (
        <>
          <span className="text-contradicted" role="alert">
            {question}
          </span>
          <Button data-no onClick={() => ask(false)} size={size}>
            {no}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              setAsking(false);
              onYes();
            }}
            size={size}
          >
            {yes}
          </Button>
        </>
      ) : (
        <Button disabled={disabled} look="danger" onClick={() => ask(true)} size={size}>
          {children}
        </Button>
      )}
    </span>
  );
}
