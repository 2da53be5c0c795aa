import { useMemo } from 'react';
import { formatCount } from '../../../model/format.ts';
import { writeDay } from '../../../model/write-day.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { useDealQuotes } from '../../../state/deals/use-deal-quotes.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import { fieldNotesOf } from '../../../state/review/field-notes.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { QUOTED_DEALS, type Quotes } from '../../../state/words/use-vocabulary.ts';
import type { Quote } from '../../../tables/term-counts.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { KIND_NAMES } from '../../field-notes/note-words.ts';
import { quotedFrom } from '../../words/QuotesDrawer.tsx';
import { WordsLink } from '../MendLink.tsx';

type Props = {
  persona: StatedPersona;
  answer: ReportAnswer | null;
  choices: ViewChoices;
  waiting: boolean;
  className: string;
};

/** So many quotes and field notes stand beside a persona. */
const QUOTED = 4;
const NOTED = 2;

/** What customers of a persona said, in their own words where anybody took those down, and what the team heard. */
export function Heard({ persona, answer, choices, waiting, className }: Props) {
  return (
    <section
      aria-label={`What customers of ${persona.name} said`}
      className={`rounded-md border border-line p-3 ${className}`}
    >
      <h3 className="mb-1.5 text-[13px] font-semibold">What customers said</h3>
      {answer === null ? (
        waiting ? (
          <Loading height={120} what="what customers said" />
        ) : (
          <p className="text-soft">Without deals there are no words to hold this against.</p>
        )
      ) : (
        <QuotesOf answer={answer} choices={choices} persona={persona} />
      )}
      <NotesOf persona={persona.id} />
    </section>
  );
}

function QuotesOf({ persona, answer, choices }: Pick<Props, 'persona' | 'choices'> & { answer: ReportAnswer }) {
  const told = useDealQuotes(answer, choices, { of: 'persona', persona: persona.id }, {});
  switch (told.kind) {
    case 'none':
      return <p className="text-soft">No file holds notes or interviews. Add them under Sources.</p>;
    case 'asking':
      return <Loading height={120} what="what customers said" />;
    case 'failed':
      return <p className="text-contradicted">The notes could not be read: {told.message}</p>;
    case 'ready':
      return <Listed persona={persona} told={told.value} />;
    default:
      return told satisfies never;
  }
}

function Listed({ told, persona }: { told: Quotes; persona: StatedPersona }) {
  const own = told.quotes.filter(({ voice }) => voice);
  const shown = eachOnce(own.length > 0 ? own : told.quotes).slice(0, QUOTED);
  if (shown.length === 0) return <p className="text-soft">Nothing was written on the deals of this persona.</p>;
  const among = told.deals > QUOTED_DEALS ? `the latest ${formatCount(QUOTED_DEALS)} of ` : '';
  return (
    <>
      <p className="mb-2 text-xs text-soft">
        {own.length > 0
          ? `The latest words of customers themselves, from ${among}${formatCount(told.deals)} deals with notes or an interview.`
          : `Customers’ own words were not taken down; reps noted this, on ${among}${formatCount(told.deals)} deals.`}
      </p>
      <ul className="grid gap-2.5">
        {shown.map((quote) => (
          <li className="border-l-2 border-line pl-3" key={`${quote.deal} ${quote.said_on} ${quote.text}`}>
            <blockquote className="line-clamp-4 whitespace-pre-line">{quote.text}</blockquote>
            <p className="mt-0.5 text-xs text-soft">{quotedFrom(quote)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2 print:hidden">
        <WordsLink persona={persona.id}>See the words they use</WordsLink>
      </p>
    </>
  );
}

/** The latest of those that say the same. */
const eachOnce = (quotes: readonly Quote[]): Quote[] =>
  quotes.filter(({ text }, index) => quotes.findIndex((other) => other.text.trim() === text.trim()) === index);

function NotesOf({ persona }: { persona: string }) {
  const project = useChoices((state) => state.project);
  const notes = useMemo(
    () => (project === null ? [] : fieldNotesOf(project).filter((note) => note.persona === persona)),
    [project, persona],
  );
  if (notes.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2">
      <h4 className="mb-1 text-xs font-semibold text-soft">
        {notes.length > NOTED ? `Field notes, the latest ${NOTED} of ${formatCount(notes.length)}` : 'Field notes'}
      </h4>
      <ul className="grid gap-1.5">
        {notes.slice(0, NOTED).map(({ id, said, kind, heard_by, heard_on }) => (
          <li key={id}>
            {said}{' '}
            <span className="text-xs text-soft">
              {[KIND_NAMES[kind], heard_by, heard_on === null ? '' : writeDay(heard_on)]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
