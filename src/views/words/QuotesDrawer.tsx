import { formatCount } from '../../model/format.ts';
import type { Words } from '../../model/terms.ts';
import { passagesOf } from '../../model/words.ts';
import { writeDay } from '../../model/write-day.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { QUOTED_DEALS, type Speakers, useQuotes } from '../../state/words/use-vocabulary.ts';
import type { Quote } from '../../tables/term-counts.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import type { DealsAddress } from '../deals/deals-address.ts';
import { openDeals } from '../deals/deals-history.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

type Props = {
  answer: ReportAnswer;
  speakers: Speakers;
  choices: ViewChoices;
  phrase: Words;
  open: boolean;
  onClose: () => void;
};

/** What was written on deals that say a phrase, with the deals. */
export function QuotesDrawer({ answer, speakers, choices, phrase, open, onClose }: Props) {
  const told = useQuotes(answer, choices, speakers, phrase);
  const path = usePath();
  const search = useSearch();
  const listed = dealsOf(speakers, phrase);
  const note =
    told.kind !== 'ready'
      ? ''
      : told.value.deals > QUOTED_DEALS
        ? `The latest ${formatCount(QUOTED_DEALS)} of ${formatCount(told.value.deals)} deals`
        : `${formatCount(told.value.deals)} ${told.value.deals === 1 ? 'deal' : 'deals'}, the latest first`;
  return (
    <Drawer note={note} onClose={onClose} open={open} title={`“${phrase.join(' ')}”`}>
      {told.kind === 'ready' && listed !== null && (
        <p className="mb-4">
          <Button
            aria-haspopup="dialog"
            onClick={() => {
              onClose();
              openDeals({ path, search }, listed);
            }}
            size="small"
          >
            List the {formatCount(told.value.deals)} {told.value.deals === 1 ? 'deal' : 'deals'}
          </Button>
        </p>
      )}
      {told.kind === 'asking' && <Loading height={320} what="what was written" />}
      {told.kind === 'failed' && (
        <ErrorPanel remedy="Close this and open it again." title="The notes could not be read" what={told.message} />
      )}
      {told.kind === 'ready' && (
        <ul className="grid gap-4">
          {told.value.quotes.map((quote) => (
            <li
              className="border-l-2 border-line pl-3"
              key={`${quote.deal} ${quote.voice} ${quote.said_on} ${quote.text}`}
            >
              <blockquote className="whitespace-pre-line break-words text-[15px]">
                <Marked phrase={phrase} text={quote.text} />
              </blockquote>
              <p className="mt-1 text-[13px] text-soft">{quotedFrom(quote)}</p>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}

/** The same deals as a list; those that a claim counts are listed with the claim. */
function dealsOf(speakers: Speakers, phrase: Words): DealsAddress | null {
  if (speakers.of === 'claim') return null;
  const { persona, outcome, voice } = speakers;
  const whose = persona === null ? {} : { persona };
  return { selection: { of: 'said', ...whose, phrase, voice }, narrowing: outcome === null ? {} : { outcome } };
}

/** Which deal it was noted on, when, and who wrote it or spoke. */
export function quotedFrom({ deal, name, account, outcome, voice, by, owner, said_on, closed_on }: Quote): string {
  const day = closed_on === null ? '' : ` on ${writeDay(closed_on)}`;
  const rep = by ?? owner;
  return [
    name ?? `Deal ${formatCount(deal)}`,
    account,
    `${sentenceCase(outcome)}${day}`,
    voice
      ? `the customer’s own words${by === null ? '' : ` (${by})`}`
      : by !== null || rep === null
        ? `noted by ${rep ?? 'a rep'}`
        : `noted on a deal of ${rep}`,
    said_on === null ? null : `said on ${writeDay(said_on)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
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
