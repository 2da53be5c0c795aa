import { formatCount, formatShare, formatShareRange } from '../../model/format.ts';
import type { Voice } from '../../model/voice.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { SidePhrase, SpokenOutcome, SpokenSides } from '../../state/words/read-words.ts';
import { wordsSql } from '../../state/words/words-sql.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { type PhraseSide, PhraseSides } from '../../ui/PhraseSides.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { PhraseButton, useQuotedPhrase } from './PhraseButton.tsx';
import { PhraseLinks } from './PhraseLinks.tsx';
import { useHeard } from './use-heard.ts';
import { saidIn } from './vocabulary-words.ts';
import { heardIn, onlySide, sidesNote, sidesTitle } from './words-words.ts';

type Props = {
  told: SpokenSides;
  persona: string | null;
  /** What was chosen; what is told apart can be less. */
  voice: Voice;
  answer: ReportAnswer;
  choices: ViewChoices;
};

type Side = 'won' | 'lost';
const SIDES: readonly Side[] = ['won', 'lost'];

/** A phrase on the side where it stands out, or on either where it stands out nowhere. */
type Row = { side: Side; clear: boolean; phrase: SidePhrase };

/** What won deals say beside what lost deals say. */
export function WonAndLost({ told, persona, voice, answer, choices }: Props) {
  const [showQuotes, quotes] = useQuotedPhrase(answer, choices);
  const { noted } = told;
  const heard = useHeard()(persona);
  const n = { won: heardIn(noted.won, told.voice), lost: heardIn(noted.lost, told.voice) };
  const only = onlySide(told);
  const rows = rowsOf(told).filter(({ side }) => only === null || side === only);
  const count = ({ phrase, side }: Row, of: Side = side): number => phrase[of];
  const { confidence } = answer.settings.method;
  const range = (row: Row, of: Side): string => {
    const { interval } = rateFigure({ x: count(row, of), n: n[of] }, confidence);
    return interval === null ? 'unknown' : formatShareRange(interval[0], interval[1], n[of]);
  };
  const show = (row: Row, of: SpokenOutcome) =>
    showQuotes({ speakers: { of: 'deals', persona, outcome: of, voice: told.voice }, phrase: row.phrase.words });
  // Where nothing stands out both sides hold the same phrases, and the table needs them once.
  const listed = rows.filter(({ clear, side }) => clear || only !== null || side === 'won');
  const phrases = listed.map(({ phrase }) => phrase.words);
  const title = sidesTitle(told);
  const framed = figureTable(
    [
      { header: 'Phrase' },
      { header: 'Stands out in' },
      { header: 'Won', write: formatCount },
      { header: `Share of ${formatCount(n.won)} won`, write: (share) => formatShare(share, n.won) },
      { header: 'Likely, won' },
      { header: 'Lost', write: formatCount },
      { header: `Share of ${formatCount(n.lost)} lost`, write: (share) => formatShare(share, n.lost) },
      { header: 'Likely, lost' },
      ...(heard.notes === 0 ? [] : [{ header: `Field notes, of ${formatCount(heard.notes)}`, write: formatCount }]),
    ],
    listed.map((row) => [
      row.phrase.words.join(' '),
      row.clear ? `${row.side} deals` : only !== null ? 'not compared' : 'neither',
      ...SIDES.flatMap((side) => [
        count(row, side),
        n[side] === 0 ? null : count(row, side) / n[side],
        range(row, side),
      ]),
      ...(heard.notes === 0 ? [] : [heard.saying(row.phrase.words)]),
    ]),
    (text, row, column) => {
      const side = column === 2 ? 'won' : column === 5 ? 'lost' : null;
      const told = listed[row];
      if (side === null || told === undefined || count(told, side) === 0) return text;
      const name = `Read the ${text} ${side} deals that say ${told.phrase.words.join(' ')}`;
      return (
        <PhraseButton name={name} onClick={() => show(told, side)}>
          {text}
        </PhraseButton>
      );
    },
  );
  const drawn = SIDES.map(
    (side): PhraseSide => ({
      title: `${side === 'won' ? 'Won' : 'Lost'} deals, ${formatCount(n[side])} with such notes`,
      look: side === 'won' ? 'own' : 'other',
      rows: rows
        .filter((row) => row.side === side)
        .map((row) => {
          const other = side === 'won' ? 'lost' : 'won';
          return {
            label: row.phrase.words.join(' '),
            share: count(row) / n[side],
            figure: `${saidIn(count(row), n[side])}${only === null ? `, ${other} ${formatShare(count(row, other) / n[other], n[other])}` : ''}`,
            ...(only === null ? { elsewhere: count(row, other) / n[other] } : {}),
          };
        }),
    }),
  ).filter((side) => side.rows.length > 0);
  return (
    <>
      <ChartFrame
        {...framed}
        fileName={`words-won-and-lost${persona === null ? '' : `-${persona.replace(/[^\p{L}\p{N}]+/gu, '-')}`}`}
        more={
          <OpenInSql
            look="faint"
            of={{ query: wordsSql({ answer, choices, voice: told.voice }, { of: 'sides', persona, phrases }) }}
            size="small"
            what="words of won and lost deals"
          />
        }
        note={sidesNote(told, voice)}
        summary={`${title}. ${sidesNote(told, voice)}`}
        title={title}
      >
        {drawn.length > 0 && <PhraseSides sides={drawn} />}
        <PhraseLinks
          onShow={(_, index) => {
            const row = listed[index];
            if (row !== undefined) show(row, row.clear ? row.side : (only ?? 'closed'));
          }}
          phrases={listed.map(({ phrase }) => ({ label: phrase.words.join(' '), words: phrase.words }))}
        />
      </ChartFrame>
      {quotes}
    </>
  );
}

function rowsOf({ won, lost, most }: SpokenSides): Row[] {
  const clear = [
    ...won.map((phrase): Row => ({ side: 'won', clear: true, phrase })),
    ...lost.map((phrase): Row => ({ side: 'lost', clear: true, phrase })),
  ];
  return clear.length > 0
    ? clear
    : SIDES.flatMap((side) => most.map((phrase): Row => ({ side, clear: false, phrase })));
}
