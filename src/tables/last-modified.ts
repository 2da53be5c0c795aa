import { identifier, literal } from '../engine/sql-text.ts';
import type { LoadedFile } from './load-file.ts';
import { plainDaySql, textSql } from './read-sql.ts';

/** Headers under which tools write when a record was changed, letters only. */
const HEADERS = new Set([
  'donotmodifymodifiedon',
  'lastmodified',
  'lastmodifieddate',
  'lastmodifiedtime',
  'lastmodifieddatetime',
  'lastupdated',
  'lastupdateddate',
  'modified',
  'modifieddate',
  'modifiedon',
  'modifiedtime',
  'systemmodstamp',
  'updatetime',
  'updated',
  'updatedat',
  'updateddate',
  'updatedon',
]);

const lettersOf = (header: string): string =>
  header
    .toLowerCase()
    .replace(/^(?:deal|opportunity|potential)\b/, '')
    .replace(/[^\p{L}]+/gu, '');

/** SQL of when a row of this file was last changed; null where the file does not say so beyond doubt. */
export function modifiedSql({ columns, questions, null_words }: LoadedFile): string | null {
  const mapped = columns.find(({ field }) => field === 'last_modified_date');
  if (mapped !== undefined) return mapped.stored === 'date' ? `CAST(${identifier(mapped.name)} AS TIMESTAMP)` : null;
  const column = columns.find(
    ({ field, header }) => field === null && header !== null && HEADERS.has(lettersOf(header)),
  );
  if (column === undefined || column.reading.kind !== 'date') return null;
  // A day that could be a month would put the versions in the wrong order.
  if (questions.some(({ about }) => about === column.name)) return null;
  const text = textSql(identifier(column.name), null_words);
  return `try_strptime(${plainDaySql(text, column.reading)}, [${column.reading.formats.map(literal).join(', ')}])`;
}
