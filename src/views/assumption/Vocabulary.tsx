import { useState } from 'react';
import type { Asked as AskedClaim } from '../../assumptions/questionnaire.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Words } from '../../model/terms.ts';
import type { Vocabulary as Told } from '../../state/read-vocabulary.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { useVocabulary } from '../../state/use-vocabulary.ts';
import type { ViewChoices } from '../../state/view-choices.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PhraseSides } from '../../ui/PhraseSides.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';
import { QuotesDrawer } from './QuotesDrawer.tsx';
import { missingNote, saidIn, spokenNote, vocabularyTitle, wordOfUse } from './vocabulary-words.ts';

type Props = { answer: ReportAnswer; asked: AskedClaim; choices: ViewChoices; verdict: Verdict };

export const hasVocabulary = ({ claim, evidence }: Verdict): boolean =>
  claim.measure === 'language' && evidence.kind === 'rate';

/** The words of a persona beside those of its deals; each opens what was written. */
export function Vocabulary(props: Props) {
  const told = useVocabulary(props.answer, props.choices, props.asked);
  switch (told.kind) {
    case 'none':
      return null;
    case 'asking':
      return (
        <Card title="The persona’s words and the customers’">
          <Loading height={320} what="what was noted on deals" />
        </Card>
      );
    case 'failed':
      return (
        <ErrorPanel
          remedy="Reload the page: nothing is lost."
          title="The notes could not be read"
          what={told.message}
        />
      );
    case 'ready':
      return <Phrases {...props} told={told.value} />;
    default:
      return told satisfies never;
  }
}

/** So many of the persona's terms are drawn; the table holds all of them. */
const DRAWN = 12;

function Phrases({ answer, asked, choices, verdict, told }: Props & { told: Told }) {
  const [open, setOpen] = useState<Words | null>(null);
  const [quoted, setQuoted] = useState<Words | null>(null);
  const { noted, missing } = told;
  const name = asked.persona?.name ?? null;
  const terms = [...told.terms].sort((a, b) => b.share.x - a.share.x);
  const phrases = missing ?? [];
  const elsewhere = (rest: number): number => (noted.rest === 0 ? 0 : rest / noted.rest);
  const rows = [
    ...terms.map((term) => ({ ...term, side: name ?? 'The claim', use: wordOfUse(term), rest: null })),
    ...phrases.map(({ words, ours, rest }) => ({
      side: 'Customers',
      term: words.join(' '),
      words,
      from: 'Notes',
      share: { x: ours, n: noted.ours },
      use: 'stands out',
      rest,
    })),
  ];
  const show = (words: Words) => {
    setQuoted(words);
    setOpen(words);
  };
  const framed = figureTable(
    [
      { header: 'Phrase' },
      { header: 'Whose' },
      { header: 'From' },
      { header: 'Deals', write: formatCount },
      { header: `Share of ${formatCount(noted.ours)}`, write: (share) => formatShare(share, noted.ours) },
      { header: `Others of ${formatCount(noted.rest)}`, write: formatCount },
      { header: 'Use' },
    ],
    rows.map(({ term, side, from, share, rest, use }) => [
      term,
      side,
      from,
      share.x,
      share.n === 0 ? null : share.x / share.n,
      rest ?? '',
      use,
    ]),
    (text, row, column) => {
      const phrase = rows[row];
      return column === 3 && phrase !== undefined && phrase.share.x > 0 ? (
        <PhraseButton name={`Read the ${text} deals that say ${phrase.term}`} onClick={() => show(phrase.words)}>
          {text}
        </PhraseButton>
      ) : (
        text
      );
    },
  );
  const left = terms.length - DRAWN;
  const title = vocabularyTitle(told, name);
  return (
    <>
      <ChartFrame
        {...framed}
        fileName={fileOf(verdict, 'words')}
        note={`${missingNote(missing)} ${spokenNote(told, answer.settings.method)}`.trim()}
        summary={`${title}. ${missingNote(missing)}`}
        title={title}
      >
        <PhraseSides
          sides={[
            {
              title: `${name === null ? 'The words of the claim' : `The words of ${name}`}${left > 0 ? `, ${formatCount(DRAWN)} of ${formatCount(terms.length)}` : ''}`,
              look: 'own',
              rows: terms.slice(0, DRAWN).map((term) => ({
                label: term.term,
                share: term.share.n === 0 ? 0 : term.share.x / term.share.n,
                figure: `${saidIn(term.share.x, term.share.n)}, ${term.use}`,
              })),
            },
            ...(phrases.length === 0
              ? []
              : [
                  {
                    title: 'What customers say besides (line: other deals)',
                    look: 'other' as const,
                    rows: phrases.map(({ words, ours, rest }) => ({
                      label: words.join(' '),
                      share: ours / noted.ours,
                      figure: `${saidIn(ours, noted.ours)}, others ${formatShare(elsewhere(rest), noted.rest)}`,
                      elsewhere: elsewhere(rest),
                    })),
                  },
                ]),
          ]}
        />
        <p className="mt-4 text-[13px] text-soft">
          Read what was written:{' '}
          {rows
            .filter(({ share }) => share.x > 0)
            .map(({ term, words }, index) => (
              <span key={term}>
                {index > 0 && ' · '}
                <PhraseButton onClick={() => show(words)}>{term}</PhraseButton>
              </span>
            ))}
        </p>
      </ChartFrame>
      {quoted !== null && (
        <QuotesDrawer
          answer={answer}
          asked={asked}
          choices={choices}
          onClose={() => setOpen(null)}
          open={open !== null}
          phrase={quoted}
        />
      )}
    </>
  );
}

function PhraseButton({ name, onClick, children }: { name?: string; onClick: () => void; children: string }) {
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
