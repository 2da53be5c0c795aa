import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { TableName } from '../../model/tables.ts';
import type { LinkCounts } from '../../tables/join-report.ts';

const NAMES: Record<TableName, string> = {
  deals: 'Deals',
  people: 'People',
  campaigns: 'Campaigns',
  touches: 'Touches',
  losses: 'Lost deals',
  notes: 'Notes',
  observations: 'Counts',
  lookup: 'Lookup',
};

const UNITS: Partial<Record<TableName, readonly [one: string, several: string]>> = {
  deals: ['deal', 'deals'],
  people: ['person', 'people'],
  campaigns: ['campaign', 'campaigns'],
};

const unit = (table: TableName, count: number): string => {
  const [one, several] = UNITS[table] ?? ['row', 'rows'];
  return count === 1 ? one : several;
};
/** "3 deals", "1 person", "12 rows". */
export const many = (count: number, table: TableName): string => `${formatCount(count)} ${unit(table, count)}`;

const targetName = ({ to, lookup }: LinkCounts): string => lookup ?? NAMES[to];

/** "Deals → products.csv". */
export const linkName = (link: LinkCounts): string => `${NAMES[link.from]} → ${targetName(link)}`;

const NAMED: Readonly<Record<string, string>> = { opportunity_id: 'deal', person_id: 'person' };

/** What is named: "an account". */
function named(by: string): string {
  const noun = NAMED[by] ?? fieldLabel(by);
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** How many of those that name something find it: "7,320 of 8,800 deals that name a product (83%)". */
export function matchWords({ from, by, with_key, matched, rows }: LinkCounts): string {
  if (with_key === 0) return `None of ${many(rows, from)} names ${named(by)}`;
  return `${formatCount(matched)} of ${many(with_key, from)} that ${with_key === 1 ? 'names' : 'name'} ${named(by)}${matched === with_key ? '' : ` (${formatShare(matched / with_key, with_key)})`}`;
}

/** The same in a word. */
export function howMany({ with_key, matched }: LinkCounts): string {
  if (with_key === 0) return 'nothing to join';
  if (matched === with_key) return 'all found';
  if (matched === 0) return 'none found';
  const share = matched / with_key;
  return share >= 0.95 ? 'nearly all found' : share >= 0.5 ? 'most found' : 'few found';
}

/** Fewer than half find what they name: the wrong key, or another spelling. */
export const isWeakLink = ({ with_key, matched }: LinkCounts): boolean => matched * 2 < with_key || with_key === 0;

/** What the counts of a link say, one sentence each. */
export function linkFacts(link: LinkCounts): string[] {
  const { from, to, by, rows, with_key, orphans, targets, unreached, matched, most, median, repeated_keys } = link;
  const there = to === 'lookup' ? targetName(link) : `no file of ${NAMES[to].toLowerCase()}`;
  const found = targets - unreached;
  return [
    ...(orphans === 0
      ? []
      : [
          `${many(orphans, from)} ${orphans === 1 ? 'names' : 'name'} ${named(by)} that ${to === 'lookup' ? `${there} does not hold` : `${there} holds`}.`,
        ]),
    ...(rows === with_key ? [] : [`${many(rows - with_key, from)} ${rows - with_key === 1 ? 'names' : 'name'} none.`]),
    ...(targets === 0
      ? []
      : unreached === 0
        ? [`Each of ${formatCount(targets)} ${targetNoun(link, targets)} is named by ${NAMES[from].toLowerCase()}.`]
        : [
            `${formatCount(found)} of ${formatCount(targets)} ${targetNoun(link, targets)} ${found === 1 ? 'is' : 'are'} named by ${NAMES[from].toLowerCase()}, ${formatCount(unreached)} ${unreached === 1 ? 'is' : 'are'} not.`,
          ]),
    ...(matched === 0
      ? []
      : [`${fanOutName(link)}: ${formatCount(median)} at the median, ${formatCount(most)} at most.`]),
    ...(repeated_keys === 0 ? [] : [repeatedWords(link)]),
  ];
}

const targetNoun = ({ from, to }: LinkCounts, count: number): string =>
  from === 'losses'
    ? `lost ${unit('deals', count)}`
    : to === 'lookup'
      ? count === 1
        ? 'key'
        : 'keys'
      : unit(to, count);

const fanOutName = ({ from, to, by }: LinkCounts): string => {
  const rows = UNITS[from]?.[1] ?? 'rows';
  const one = to === 'lookup' ? fieldLabel(by) : unit(to, 1);
  return `${rows.charAt(0).toUpperCase()}${rows.slice(1)} of one ${one}`;
};

function repeatedWords({ to, repeated_keys }: LinkCounts): string {
  const stand = (noun: string) =>
    `${formatCount(repeated_keys)} ${repeated_keys === 1 ? `${noun} stands` : `${noun}s stand`} there in more than one row`;
  return to === 'campaigns' ? `${stand('campaign')}, which count as one.` : `${stand('key')}; the first row counts.`;
}
