import { decodeColumns, decodeRows } from './decode.ts';
import type { AskOptions, Reading } from './port.ts';
import { faultOf } from './query-fault.ts';
import { readingOnly } from './reading-guard.ts';
import { runText } from './run-text.ts';
import type { Session } from './session.ts';

const SHOWN_AS_THEY_ARE =
  /^(BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|VARCHAR|DATE|TIMESTAMP|"NULL")$/;

const DESCRIBE = 'DESCRIBE SELECT * FROM (\n';
const NO_WORDS = new Map();

/**
 * Runs one query inside another one, where nothing but a query can stand: first for its columns alone, then for its
 * rows, and once more to count them where there are more than `most`. What a page cannot show is read as text.
 */
export async function readQuery(
  session: Session,
  sql: string,
  { signal, most }: AskOptions & { most?: number } = {},
): Promise<Reading> {
  const query = readingOnly(sql, await session.call((db) => db.tokenize(sql)));
  const run = (before: string, after: string) =>
    runText(session, `${before}${query}\n)${after}`, signal).catch((error: unknown) => {
      throw faultOf(error, { query, before });
    });
  const described = decodeRows(await run(DESCRIBE, ''), NO_WORDS);
  const columns = described.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
  const names = columns.map((_, index) => `c${index}`);
  const wanted = columns.map(({ type }, index) =>
    SHOWN_AS_THEY_ARE.test(type) ? `c${index}` : `CAST(c${index} AS VARCHAR) AS c${index}`,
  );
  const answer = decodeColumns(
    await run(
      `SELECT ${wanted.join(', ')} FROM (\n`,
      ` AS answer(${names.join(', ')})${most === undefined ? '' : ` LIMIT ${most + 1}`}`,
    ),
    NO_WORDS,
  );
  const isCut = most !== undefined && answer.rows > most;
  const counted = isCut ? decodeRows(await run('SELECT count(*) AS n FROM (\n', ''), NO_WORDS) : [];
  return {
    columns,
    rows: isCut ? most : answer.rows,
    total: isCut ? Number(counted[0]?.n) : answer.rows,
    values: (column) => answer.column(`c${column}`),
  };
}
