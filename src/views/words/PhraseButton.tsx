import { type ReactNode, useState } from 'react';
import type { Words } from '../../model/terms.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { Speakers } from '../../state/words/use-vocabulary.ts';
import { QuotesDrawer } from './QuotesDrawer.tsx';

type Props = { name?: string; onClick: () => void; children: string };

/** A phrase, or how often it was said: pressed, it opens what was written. */
export function PhraseButton({ name, onClick, children }: Props) {
  return (
    <button
      {...(name === undefined ? {} : { 'aria-label': name, title: name })}
      aria-haspopup="dialog"
      className="-mx-1 rounded px-1 text-ink underline decoration-control decoration-dotted underline-offset-4 hover:bg-sunken hover:decoration-solid"
      onClick={onClick}
      type="button"
    >
      {children}
    </button>
  );
}

export type Quoted = { speakers: Speakers; phrase: Words };

/** The drawer with what was written, and how to open it on a phrase. */
export function useQuotedPhrase(answer: ReportAnswer, choices: ViewChoices): [(quoted: Quoted) => void, ReactNode] {
  const [open, setOpen] = useState(false);
  // Once opened it stays in the page: taken out while open, it could not hand the focus back.
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  const show = (next: Quoted) => {
    setQuoted(next);
    setOpen(true);
  };
  return [
    show,
    quoted !== null && (
      <QuotesDrawer {...quoted} answer={answer} choices={choices} onClose={() => setOpen(false)} open={open} />
    ),
  ];
}
