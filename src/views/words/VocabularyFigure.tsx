import type { ReactNode } from 'react';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Words } from '../../model/terms.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { Vocabulary } from '../../state/words/read-vocabulary.ts';
import type { Speakers } from '../../state/words/use-vocabulary.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { PhraseSides } from '../../ui/PhraseSides.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { PhraseButton, useQuotedPhrase } from './PhraseButton.tsx';
import { PhraseLinks } from './PhraseLinks.tsx';
import { useHeard } from './use-heard.ts';
import { missingNote, saidIn, spokenNote, vocabularyTitle, wordOfUse } from './vocabulary-words.ts';

type Props = {
  told: Vocabulary;
  /** Of the persona; null where a claim is about all of them. */
  name: string | null;
  speakers: Speakers;
  answer: ReportAnswer;
  choices: ViewChoices;
  fileName: string;
  /** What leads on to the query behind the phrases shown. */
  more?: (phrases: readonly Words[]) => ReactNode;
};

/** So many of the persona's terms are drawn; the table holds all of them. */
const DRAWN = 12;

/** The words of a persona beside those of its deals; each opens what was written. */
export function VocabularyFigure({ told, name, speakers, answer, choices, fileName, more }: Props) {
  const [showQuotes, quotes] = useQuotedPhrase(answer, choices);
  const { noted, missing } = told;
  const heard = useHeard()(speakers.of === 'deals' ? speakers.persona : (speakers.asked.persona?.id ?? null));
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
  const show = (phrase: Words) => showQuotes({ speakers, phrase });
  const framed = figureTable(
    [
      { header: 'Phrase' },
      { header: 'Whose' },
      { header: 'From' },
      { header: 'Deals', write: formatCount },
      { header: `Share of ${formatCount(noted.ours)}`, write: (share) => formatShare(share, noted.ours) },
      { header: `Others of ${formatCount(noted.rest)}`, write: formatCount },
      { header: 'Use' },
      ...(heard.notes === 0 ? [] : [{ header: `Field notes, of ${formatCount(heard.notes)}`, write: formatCount }]),
    ],
    rows.map(({ term, side, from, share, rest, use, words }) => [
      term,
      side,
      from,
      share.x,
      share.n === 0 ? null : share.x / share.n,
      rest ?? '',
      use,
      ...(heard.notes === 0 ? [] : [heard.saying(words)]),
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
        fileName={fileName}
        more={more?.(rows.map(({ words }) => words))}
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
        <PhraseLinks
          onShow={show}
          phrases={rows.filter(({ share }) => share.x > 0).map(({ term, words }) => ({ label: term, words }))}
        />
      </ChartFrame>
      {quotes}
    </>
  );
}
