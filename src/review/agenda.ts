import { NOTE_KINDS, type NoteKind } from '../model/field-note.ts';
import { formatCount, formatMoneyShort, formatShare } from '../model/format.ts';
import { type MarketChange, marketChangeTitle } from '../model/market-change.ts';
import { addDays, type Day } from '../model/quarter.ts';
import type { Discovery } from '../verdicts/discover.ts';
import { foundSentence, segmentWords } from '../verdicts/explain/discovery-words.ts';
import type { Verdict, VerdictWord } from '../verdicts/verdict.ts';
import { type AgendaItem, assumptionKey, type HeardNotes, type Review, type ReviewQuestion } from './review.ts';

/** What the agenda is made of. `moved` says in words what changed of an assumption since the comparison. */
export type AgendaGround = {
  verdicts: readonly { verdict: Verdict; at_stake: number | null; moved: string | null }[];
  nobody: { closed: number; all: number } | null;
  segments: readonly Discovery[];
  notes: HeardNotes;
  market_changes: readonly MarketChange[];
  /** When the last review was held. */
  reviewed_on: Day | null;
  personas: readonly { id: string; name: string }[];
  as_of: Day | null;
  currency: string | undefined;
};

/** Notes of one kind about one persona that make a topic, and the days within which they have to be heard. */
const NOTES_FOR_A_TOPIC = 3;
const HEARD_WITHIN = 184;

const KIND_WORDS: Record<NoteKind, string> = {
  objection: 'an objection',
  trigger: 'a trigger',
  language: 'words customers use',
  competitor: 'a competitor',
  other: 'something else',
};

const CONTESTED: readonly VerdictWord[] = ['contradicted', 'at-risk'];

/**
 * The agenda that the data propose: what fits no persona, what has changed, and which assumptions do not hold, the most
 * valuable first; and the assumptions that somebody added.
 */
export function agendaOf(ground: AgendaGround, review: Pick<Review, 'added'>): AgendaItem[] {
  const { verdicts, currency } = ground;
  const contested = verdicts
    .filter(({ verdict }) => isOnAgenda(verdict, review))
    .sort((one, other) => worth(other) - worth(one) || rank(one.verdict) - rank(other.verdict));
  return [
    ...outside(ground),
    ...changedItems(ground),
    ...verdicts.flatMap(({ verdict, moved }) => (moved === null ? [] : [itemOf('changed', verdict, moved)])),
    ...notesItems(ground),
    ...contested.map(({ verdict, at_stake }) => itemOf('holds', verdict, stakeWords(at_stake, verdict, currency))),
  ];
}

/** Contested assumptions are, and those that somebody added. */
export const isOnAgenda = (
  { persona, assumption, verdict }: Pick<Verdict, 'persona' | 'assumption' | 'verdict'>,
  { added }: Pick<Review, 'added'>,
): boolean => CONTESTED.includes(verdict) || added.includes(assumptionKey(persona, assumption));

type Ranked = AgendaGround['verdicts'][number];

const worth = ({ at_stake, verdict }: Ranked): number => at_stake ?? verdict.counts.open;
const rank = ({ verdict }: Verdict): number => (verdict === 'contradicted' ? 0 : verdict === 'at-risk' ? 1 : 2);

const itemOf = (question: ReviewQuestion, { persona, assumption, headline }: Verdict, note: string): AgendaItem => ({
  key: assumptionKey(persona, assumption),
  question,
  title: headline,
  note,
  about: { persona, assumption },
});

function stakeWords(at_stake: number | null, { counts }: Verdict, currency: string | undefined): string {
  if (at_stake !== null && at_stake > 0) return `${formatMoneyShort(at_stake, currency)} of open pipeline rests on it`;
  return counts.open === 0 ? 'No open deal rests on it' : `${formatCount(counts.open)} open deals rest on it`;
}

function outside({ nobody, segments }: AgendaGround): AgendaItem[] {
  const found = segments.map((segment): AgendaItem => {
    const { explore, values } = segment;
    const more = explore.inside.x * explore.rest.n > explore.rest.x * explore.inside.n;
    return {
      key: `segment ${segmentWords(values)}`,
      question: 'fits',
      title: `Deals of no persona where ${segmentWords(values)} win ${more ? 'more' : 'less'} often`,
      note: foundSentence(segment),
      about: null,
    };
  });
  if (nobody === null || nobody.closed === 0) return found;
  return [
    {
      key: 'nobody',
      question: 'fits',
      title: `${formatCount(nobody.closed)} of ${formatCount(nobody.all)} closed deals (${formatShare(nobody.closed / nobody.all)}) match no persona`,
      note: 'Draft a persona for them, widen a membership rule, or leave them out on purpose.',
      about: null,
    },
    ...found,
  ];
}

/** What changed in the market since the last review; before the first one, within half a year. The oldest first. */
function changedItems({ market_changes, reviewed_on, as_of }: AgendaGround): AgendaItem[] {
  const from = reviewed_on ?? (as_of === null ? '' : addDays(as_of, -HEARD_WITHIN));
  return market_changes
    .filter(({ changed_on }) => changed_on >= from)
    .sort((one, other) => one.changed_on.localeCompare(other.changed_on))
    .map((change) => ({
      key: `market ${change.id}`,
      question: 'changed',
      title: marketChangeTitle(change),
      note: change.source === '' ? 'Entered by hand.' : `Known from: ${change.source}`,
      about: null,
    }));
}

/** Notes raise a question and decide nothing. */
function notesItems({ notes, personas, as_of }: AgendaGround): AgendaItem[] {
  const from = as_of === null ? null : addDays(as_of, -HEARD_WITHIN);
  const heard = notes.filter(({ heard_on }) => from === null || heard_on === null || heard_on >= from);
  return [...personas.map(({ id, name }) => ({ id, name })), { id: null, name: 'no persona' }].flatMap((persona) =>
    NOTE_KINDS.flatMap((kind) => {
      const own = heard.filter((note) => note.persona === persona.id && note.kind === kind);
      if (own.length < NOTES_FOR_A_TOPIC) return [];
      return {
        key: `notes ${persona.id ?? '*'} ${kind}`,
        question: 'changed' as const,
        title: `${formatCount(own.length)} field notes on ${KIND_WORDS[kind]} about ${persona.name}`,
        note: `“${own[0]?.said ?? ''}” and ${formatCount(own.length - 1)} more. Notes raise a question; deals have to answer it.`,
        about: null,
      };
    }),
  );
}
