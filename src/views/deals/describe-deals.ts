import { quarterName } from '../../model/quarter.ts';
import type { Voice } from '../../model/voice.ts';
import type { DealSelection, SegmentValue } from '../../state/deals/deal-selection.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { segmentWords } from '../../verdicts/explain/discovery-words.ts';
import { issueDeals } from '../sources/issue-words.ts';
import { askedOf } from '../verdict/asked-of.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { sideNames, withoutRule } from '../verdict/side-names.ts';
import { rolesClause } from './role-address.ts';
import { valuesWords } from './value-words.ts';

export type DealsWords = { title: string; note: string; file: string };

/** Whose deals they are, and which figure counted them. */
export function describeDeals(
  { report, questions }: Pick<ReportAnswer, 'report' | 'questions'>,
  selection: DealSelection,
): DealsWords {
  const within = `Closed deals of ${report.window_name}`;
  if (selection.of === 'all') return { title: 'All deals', note: `${within}, and all open ones`, file: 'deals' };
  if (selection.of === 'segment') {
    const until = report.period === null ? 'all closed deals' : `closed deals up to ${quarterName(report.period)}`;
    return {
      title: `Deals where ${segmentWords(selection.values)}`,
      note: selection.nobody ? `Of no persona; ${until}` : sentenceCase(until),
      file: fileName('deals', ...selection.values.map(({ label }) => label)),
    };
  }
  if (selection.of === 'issue') {
    const { kind } = selection.issue;
    const note = 'Over all dates, whatever the filters';
    return { title: issueDeals(selection.issue), note, file: fileName('deals', kind) };
  }
  const persona = report.personas.find(({ id }) => id === selection.persona);
  if (selection.of === 'classified') {
    const other = report.personas.find(({ id }) => id === selection.both);
    const own = persona?.name ?? 'a persona that is gone';
    const values = valuesWords(selection.values);
    const which =
      selection.persona === null
        ? 'Unclassified deals'
        : selection.both === undefined
          ? `Deals named ${own}`
          : `Deals that meet the rules of ${own} and ${other?.name ?? 'a persona that is gone'}`;
    return {
      title: `${which}${values.length === 0 ? '' : ` where ${values.join(' and ')}`}`,
      note: `${within}, and all open ones`,
      file: fileName(
        'deals',
        selection.persona ?? 'unclassified',
        ...(selection.both === undefined ? [] : [selection.both]),
      ),
    };
  }
  if (selection.of === 'values') {
    const { values } = selection;
    const whose = selection.persona === null ? ' of no persona' : persona === undefined ? '' : ` of ${persona.name}`;
    const words = valuesWords(values);
    const title = `Deals${whose}${words.length === 0 ? '' : ` where ${words.join(' and ')}`}`;
    const parts = values.map(({ field, label }) => (label === '' ? `${field} blank` : label));
    const note = selection.closed_in
      ? `Closed in ${selection.closed_in.map(quarterName).join(' or ')}`
      : selection.triggered
        ? `Created in ${report.window_name}, with the day of their trigger event`
        : `${within}, and all open ones`;
    return { title, note, file: fileName('deals', ...parts).slice(0, 80) };
  }
  if (selection.of === 'said') {
    const whose = selection.persona === null ? ' of no persona' : persona === undefined ? '' : ` of ${persona.name}`;
    const phrase = selection.phrase.join(' ');
    const title = `Deals${whose} ${phrase === '' ? 'with notes' : `that say “${phrase}”`}`;
    return {
      title,
      note: `${VOICE_NOTES[selection.voice]}; ${within.toLowerCase()}`,
      file: fileName('deals', 'said', phrase),
    };
  }
  if (selection.of === 'campaigns') {
    const whose = selection.persona === null ? ' of no persona' : persona === undefined ? '' : ` of ${persona.name}`;
    const title = `Deals${whose} brought by ${broughtBy(selection.values)}`;
    const parts = selection.values.map(({ label }) => (label === '' ? 'blank' : label));
    return { title, note: `${within}, and all open ones`, file: fileName('deals', 'campaigns', ...parts) };
  }
  if (selection.of === 'roles' || selection.of === 'rule') {
    const whose = selection.persona === null ? ' of no persona' : persona === undefined ? '' : ` of ${persona.name}`;
    const clause = rolesClause(selection);
    return { title: `Deals${whose} where ${clause}`, note: within, file: fileName('deals', clause).slice(0, 80) };
  }
  if (selection.of === 'persona') {
    const title = selection.persona === null ? 'Deals of no persona' : `Deals of ${persona?.name ?? 'this persona'}`;
    return { title, note: `${within}, and all open ones`, file: fileName('deals', selection.persona ?? 'no-persona') };
  }
  const verdict = report.verdicts.find(
    (each) => each.assumption === selection.assumption && each.persona === selection.persona,
  );
  const { claim, stated = 'an assumption that is not there any more' } = verdict ?? {};
  const owner = askedOf(questions, selection)?.persona ?? null;
  const words = claim === undefined ? stated : withoutRule(stated, claim, owner);
  const whose = persona === undefined ? '' : `${persona.name}: `;
  const other = selection.side === 'versus' && claim !== undefined ? `${sideNames(claim, owner)[1]}. Compared in ` : '';
  return {
    title:
      selection.source !== undefined
        ? SOURCES[selection.source]
        : selection.side === 'versus'
          ? 'Deals on the other side'
          : 'Deals behind the figure',
    note: `${other}${whose}${words} (${report.window_name})`,
    file: fileName('deals', selection.persona ?? 'portfolio', selection.assumption, selection.source ?? selection.side),
  };
}

const VOICE_NOTES: Readonly<Record<Voice, string>> = {
  everything: 'Everything that was noted on them',
  reps: 'In reps’ notes',
  customers: 'In the customers’ own words',
};

/** Labels of one field are any of them: "campaigns aimed at CFOs or everybody, by Search". */
function broughtBy(values: readonly SegmentValue[]): string {
  const labels = (wanted: string, blank: string) => {
    const words = values.filter(({ field }) => field === wanted).map(({ label }) => (label === '' ? blank : label));
    const [first, ...rest] = words;
    return rest.length > 2 ? `${first} and ${rest.length} others` : words.join(' or ');
  };
  const [campaign, channel, audience] = [
    labels('campaign', ''),
    labels('channel', 'no channel'),
    labels('audience', 'everybody'),
  ];
  if (values.some(({ field, label }) => field === 'campaign' && label === '')) return 'no campaign of the list';
  if (campaign !== '') return campaign;
  const aimed = audience === '' ? '' : ` aimed at ${audience}`;
  return `campaigns${aimed}${channel === '' ? '' : `, through ${channel}`}`;
}

const SOURCES = { voice: 'Deals whose buyers were asked', losses: 'Deals on the reps’ list of lost deals' } as const;

/** Letters and digits only: ids are a person's own words, and not every system takes them in a file name. */
const fileName = (...parts: string[]): string =>
  parts.map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')).join('-');
