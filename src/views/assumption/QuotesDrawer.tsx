import type { Asked as AskedClaim } from '../../assumptions/questionnaire.ts';
import { formatCount } from '../../model/format.ts';
import type { Words } from '../../model/terms.ts';
import { passagesOf } from '../../model/words.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { QUOTED_DEALS, useQuotes } from '../../state/use-vocabulary.ts';
import type { ViewChoices } from '../../state/view-choices.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';

type Props = {
  answer: ReportAnswer;
  asked: AskedClaim;
  choices: ViewChoices;
  phrase: Words;
  open: boolean;
  onClose: () => void;
};

/** What was written on deals that say a phrase, with the deals. */
export function QuotesDrawer({ answer, asked, choices, phrase, open, onClose }: Props) {
  const told = useQuotes(answer, choices, asked, phrase);
  const note =
    told.kind !== 'ready'
      ? ''
      : told.value.deals > QUOTED_DEALS
        ? `The latest ${formatCount(QUOTED_DEALS)} of ${formatCount(told.value.deals)} deals`
        : `${formatCount(told.value.deals)} ${told.value.deals === 1 ? 'deal' : 'deals'}, the latest first`;
  return (
    <Drawer note={note} onClose={onClose} open={open} title={`“${phrase.join(' ')}”`}>
      {told.kind === 'asking' && <Loading height={320} what="what was written" />}
      {told.kind === 'failed' && (
        <ErrorPanel remedy="Close this and open it again." title="The notes could not be read" what={told.message} />
      )}
      {told.kind === 'ready' && (
        <ul className="grid gap-4">
          {told.value.quotes.map(({ deal, name, account, outcome, voice, text }) => (
            <li className="border-l-2 border-line pl-3" key={`${deal} ${voice} ${text}`}>
              <blockquote className="whitespace-pre-line break-words text-[15px]">
                <Marked phrase={phrase} text={text} />
              </blockquote>
              <p className="mt-1 text-[13px] text-soft">
                {[
                  name ?? `Deal ${formatCount(deal)}`,
                  account,
                  sentenceCase(outcome),
                  voice ? 'the customer’s own words' : 'noted by a rep',
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}

/** Letters that a quote shows on either side of the phrase. */
const AROUND = 240;

function Marked({ text, phrase }: { text: string; phrase: Words }) {
  const passages = passagesOf(text, phrase);
  const middle = passages[0]?.[0] ?? 0;
  const from = middle > AROUND ? middle - AROUND : 0;
  const to = Math.min(text.length, middle + AROUND);
  const parts: { at: number; text: string; marked: boolean }[] = [];
  let at = from;
  for (const [start, end] of passages) {
    if (end > to) break;
    if (start > at) parts.push({ at, text: text.slice(at, start), marked: false });
    parts.push({ at: start, text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ at, text: text.slice(at, to), marked: false });
  return (
    <>
      {from > 0 && '…'}
      {parts.map((part) =>
        part.marked ? (
          <mark className="rounded bg-claim px-0.5 text-ink" key={part.at}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
      {to < text.length && '…'}
    </>
  );
}
