import { fieldLabel, listWords } from '../../../assumptions/state-filter.ts';
import { formatCount } from '../../../model/format.ts';
import type { TableName } from '../../../model/tables.ts';
import type { RowCounts } from '../../../project/import-log.ts';
import type { IncomingFile } from '../../../state/imports/incoming.ts';
import type { OutcomeMove } from '../../../tables/changed-deals.ts';
import type { ImportComparison } from '../../../tables/preview-import.ts';

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** `2026-08-03` → "3 Aug 2026". */
export const plainDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** "Read as last time, on 3 Aug 2026: as pipeline-q1.csv". */
export const readAsWords = ({ file, on }: { file: string; on: string }, own: string): string =>
  `Read as last time, on ${plainDay(on)}${file === own ? '' : `: as ${file}`}`;

/** "6 rows = 1 new + 3 changed + 1 unchanged + 1 set aside": every row of the file is somewhere. */
export function rowsTold({ rows, set_aside }: ImportComparison): string {
  const parts: [number, string][] = [
    [rows.new, 'new'],
    [rows.changed, 'changed'],
    [rows.unchanged, 'unchanged'],
    [rows.older, 'older than what is here'],
    [rows.repeated, rows.repeated === 1 ? 'further row of the same deal' : 'further rows of the same deals'],
    [rows.copies, rows.copies === 1 ? 'exact copy' : 'exact copies'],
    [set_aside, 'set aside'],
  ];
  const sum = parts.reduce((all, [count]) => all + count, 0);
  if (sum === 0) return 'no rows';
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${formatCount(count)} ${words}`);
  return `${counted(sum, 'row')} = ${told.join(' + ')}`;
}

/** "12 won, 8 lost, 10 open, 3 of an unplaced stage"; null where no deals are told. */
export function endingsTold(stages: ImportComparison['stages']): string | null {
  const told = (['won', 'lost', 'open', 'unmapped'] as const).flatMap((outcome) => {
    const deals = stages.reduce((sum, stage) => sum + (stage.outcome === outcome ? stage.deals : 0), 0);
    return deals === 0 && outcome === 'unmapped' ? [] : [`${formatCount(deals)} ${OUTCOMES[outcome]}`];
  });
  return stages.length === 0 ? null : told.join(', ');
}

/** "close date from 31 Dec 2025 to 1 May 2026". */
export const daysTold = ({ field, first, last }: ImportComparison['days'][number]): string =>
  `${fieldLabel(field)} ${first === last ? plainDay(first) : `from ${plainDay(first)} to ${plainDay(last)}`}`;

/** "97 rows of deals, 20 rows of lookup: …": what files would bring, by the table they fill. */
export function tablesTold(files: readonly IncomingFile[]): string {
  const rows = new Map<string, number>();
  for (const { table, comparison } of files) {
    if (table === null || comparison === null) continue;
    const added = comparison.rows.new + comparison.rows.changed;
    rows.set(TABLE_NAMES[table], (rows.get(TABLE_NAMES[table]) ?? 0) + added);
  }
  return [...rows].map(([name, count]) => `${formatCount(count)} ${name}`).join(', ');
}

const TABLE_NAMES: Record<TableName, string> = {
  deals: 'deals',
  people: 'people of deals',
  campaigns: 'campaigns',
  touches: 'touches',
  losses: 'lost deals',
  notes: 'notes',
  observations: 'survey and usage counts',
  lookup: 'rows that add fields to deals',
};

/** "What changes: stage in 3 deals, close date in 2, amount in 1." */
export function fieldsTold(fields: ImportComparison['fields']): string | null {
  if (fields.length === 0) return null;
  const [first, ...rest] = fields.map(({ field, deals }) => [fieldLabel(field), deals] as const);
  if (first === undefined) return null;
  const told = [
    `${first[0]} in ${counted(first[1], 'row')}`,
    ...rest.slice(0, 5).map(([field, deals]) => `${field} in ${formatCount(deals)}`),
    ...(rest.length > 5 ? [`${counted(rest.length - 5, 'other column')}`] : []),
  ];
  return `What changes: ${told.join(', ')}.`;
}

const isFlip = ({ from, to }: OutcomeMove): boolean =>
  (from === 'won' && to === 'lost') || (from === 'lost' && to === 'won');

/** A decided deal that is decided otherwise comes first: it changes what was told before. */
export const inWeight = (moves: readonly OutcomeMove[]): OutcomeMove[] =>
  [...moves].sort((one, other) => Number(isFlip(other)) - Number(isFlip(one)) || other.deals - one.deals);

const OUTCOMES = { won: 'won', lost: 'lost', open: 'open', unmapped: 'of an unplaced stage' } as const;

/** "1 deal was lost and is won now". */
export const moveTold = ({ from, to, deals }: OutcomeMove): string =>
  `${counted(deals, 'deal')} ${deals === 1 ? 'was' : 'were'} ${OUTCOMES[from]} and ${deals === 1 ? 'is' : 'are'} ${OUTCOMES[to]} now`;

/** What else has to be known before it is imported, a sentence each. */
export function warnings({ other_columns, comparison, replaceable, planned, table, name }: IncomingFile): string[] {
  const told: string[] = [];
  if (other_columns !== null) {
    const { file, added, gone } = other_columns;
    const parts = [
      ...(added.length === 0 ? [] : [`${named(added)} ${added.length === 1 ? 'is' : 'are'} new`]),
      ...(gone.length === 0 ? [] : [`${named(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`]),
    ];
    told.push(`${file} is here with other columns: ${parts.join(', ')}. What was decided about it is not applied.`);
  }
  if (comparison !== null && comparison.lacks.length > 0) {
    const fields = listWords(comparison.lacks.map(fieldLabel), 'and');
    told.push(`It has no column for ${fields}: deals that it brings anew will have nothing there.`);
  }
  if (replaceable !== null && !replaceable.asked) {
    told.push(
      comparison?.is_named === true && replaceable.file === name && table === 'deals'
        ? `It takes the place of ${replaceable.file}: every deal of that file is in this one.`
        : `It takes the place of ${replaceable.file}, which is not used.`,
    );
  }
  const error = planned?.planned.plan.error;
  if (typeof error === 'string') return [error];
  if (table === 'lookup' && comparison === null && planned !== null && planned.corrections === undefined) {
    told.push(
      'It shares no column with the deals and is not used until one is named: say under “How it is read” what it joins.',
    );
  }
  if (table === null && planned !== null) told.push('It fits no table yet; say under Sources what it holds.');
  return told;
}

const named = (columns: readonly string[]): string =>
  columns.length > 4
    ? `${columns.slice(0, 3).join(', ')} and ${counted(columns.length - 3, 'other')}`
    : listWords(columns, 'and');

/** Of a finished import, for its line in the log. */
export function countsTold({ vanished, ...rows }: RowCounts): string {
  const words: [number, string][] = [
    [rows.new, 'new'],
    [rows.changed, 'changed'],
    [rows.unchanged, 'unchanged'],
    [rows.older, 'older'],
    [rows.repeated, 'repeated'],
    [rows.set_aside, 'set aside'],
    [vanished, 'gone since'],
  ];
  const told = words.filter(([count]) => count > 0).map(([count, what]) => `${formatCount(count)} ${what}`);
  return told.length === 0 ? 'no rows' : told.join(', ');
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** 1234567 → "1.2 MB". */
export function sizeTold(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return power === 0 ? counted(bytes, 'byte') : `${value < 10 ? value.toFixed(1) : formatCount(value)} ${UNITS[power]}`;
}
