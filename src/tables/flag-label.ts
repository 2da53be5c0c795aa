import { identifier, literal } from '../engine/sql-text.ts';
import type { FilePlan } from '../model/import-plan.ts';
import {
  BEFORE_STAGE,
  BETWEEN_FLAGS,
  FLAG_FIELDS,
  FLAG_SAID,
  FLAG_WORDS,
  type FlagField,
  flagsInLabel,
  isFlagField,
  SAID_FLAGS,
} from '../model/outcome-flags.ts';
import { inFile } from './in-file.ts';
import { textSql } from './read-sql.ts';

const list = (words: readonly string[]): string => words.map(literal).join(', ');

/**
 * Whether the flags of a file say the outcome of its deals. Words of stages that a person has placed keep their meaning:
 * `placed` are the labels of the outcome.
 */
export function readsFlags({ columns }: FilePlan, placed: Readonly<Record<string, string>> | undefined): boolean {
  const words = Object.keys(placed ?? {}).filter((label) => label !== '*' && label.trim() !== '');
  return columns.some(({ maps_to }) => isFlagField(maps_to)) && words.every((label) => flagsInLabel(label) !== null);
}

/** SQL of the words for what the flags of a row say, and of its stage where they leave the outcome open; NULL where nothing says it. */
export function flagLabel(plan: FilePlan): string {
  const said = saidSql(plan);
  const open = SAID_FLAGS.flatMap((each) => (each.left.length > 1 ? [each.said] : []));
  const stage = wordsOf(plan, 'outcome') ?? wordsOf(plan, 'stage') ?? 'CAST(NULL AS VARCHAR)';
  return `CASE WHEN ${said} = '' THEN ${stage} WHEN ${said} IN (${list(open)}) THEN concat_ws(${literal(BEFORE_STAGE)}, ${said}, ${stage}) ELSE ${said} END`;
}

/** SQL of whether a flag makes its row unusable: it is neither yes nor no, or it contradicts another. */
export function flagFault(plan: FilePlan, field: FlagField): string {
  const words = wordsOf(plan, field) ?? 'NULL';
  const unreadable = `lower(${words}) NOT IN (${list([...FLAG_WORDS.yes, ...FLAG_WORDS.no])})`;
  // What is contradicted is that a deal is won, or lost.
  if (field === 'is_closed') return unreadable;
  const contradictions = SAID_FLAGS.flatMap((each) => (each.left.length === 0 ? [each.said] : []));
  return `${unreadable} OR ${saidSql(plan)} IN (${list(contradictions)})`;
}

function saidSql(plan: FilePlan): string {
  const parts = FLAG_FIELDS.flatMap((field) => {
    const words = wordsOf(plan, field);
    if (words === null) return [];
    const [yes, no] = FLAG_SAID[field];
    return `CASE WHEN lower(${words}) IN (${list(FLAG_WORDS.yes)}) THEN ${literal(yes)} WHEN lower(${words}) IN (${list(FLAG_WORDS.no)}) THEN ${literal(no)} END`;
  });
  return `concat_ws(${literal(BETWEEN_FLAGS)}, ${parts.join(', ')})`;
}

/** SQL of the text in the column of a field, where there is one. */
function wordsOf({ columns, null_words }: FilePlan, field: string): string | null {
  const column = columns.find(({ maps_to }) => maps_to === field);
  return column === undefined ? null : textSql(identifier(inFile(column)), null_words);
}
