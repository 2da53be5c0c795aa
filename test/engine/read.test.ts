import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import { type Engine, EngineError, QueryFault, type Reading } from '../../src/engine/port.ts';

let engine: Engine;
let before: Awaited<ReturnType<typeof present>>;

beforeAll(async () => {
  engine = await openNodeEngine();
  await engine.run(
    "CREATE TABLE deals AS SELECT i AS id, 'deal ' || i AS name, DATE '2026-01-01' + CAST(i AS INTEGER) AS day FROM range(30) r(i)",
  );
  before = await present();
});
afterAll(() => engine.close());

const rowsOf = (reading: Reading) =>
  Array.from({ length: reading.rows }, (_, row) =>
    reading.columns.map((_column, index) => reading.values(index)[row] ?? null),
  );
const faultOf = async (sql: string): Promise<QueryFault> => {
  const error = await engine.read(sql).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect([sql, error]).toEqual([sql, expect.any(QueryFault)]);
  return error as QueryFault;
};
/** Everything that a query could leave behind. */
const present = async () => ({
  tables: await engine.rows('SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY ALL'),
  views: await engine.rows('SELECT view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL'),
  macros: await engine.rows('SELECT function_name FROM duckdb_functions() WHERE NOT internal ORDER BY ALL'),
  settings: await engine.rows('SELECT name, value FROM duckdb_settings() ORDER BY ALL'),
  rows: await engine.rows('SELECT count(*) AS n, sum(id) AS ids FROM deals'),
});

describe('a query that reads', () => {
  test.each([
    ['SELECT id FROM deals WHERE id < 2', [[0], [1]]],
    ['FROM deals SELECT max(id)', [[29]]],
    ['(SELECT 1) UNION SELECT 2 ORDER BY 1;', [[1], [2]]],
    ['-- how many\nSELECT count(*) FROM deals; -- all of them;', [[30]]],
    ['WITH few AS (FROM deals LIMIT 3) SELECT count(*) FROM few', [[3]]],
    [
      "VALUES (1, 'a;b'), (2, '--')",
      [
        [1, 'a;b'],
        [2, '--'],
      ],
    ],
    ['TABLE deals LIMIT 1', [[0, 'deal 0', '2026-01-01']]],
    ['SHOW TABLES', [['deals']]],
    [
      'SELECT column_name, column_type FROM (DESCRIBE deals)',
      [
        ['id', 'BIGINT'],
        ['name', 'VARCHAR'],
        ['day', 'DATE'],
      ],
    ],
    [
      'PIVOT (FROM deals WHERE id < 2) ON id USING count(*) GROUP BY day ORDER BY day',
      [
        ['2026-01-01', 1, 0],
        ['2026-01-02', 0, 1],
      ],
    ],
    ['SELECT \'DROP TABLE deals\' AS "delete"', [['DROP TABLE deals']]],
  ])('%s', async (sql, rows) => {
    expect(rowsOf(await engine.read(sql))).toEqual(rows);
  });

  test('columns keep their names, also twice the same, and the types that the database gives them', async () => {
    const { columns } = await engine.read('SELECT 1 AS a, 2.50 AS a, DATE \'2026-01-01\' AS "__proto__" FROM deals');
    expect(columns).toEqual([
      { name: 'a', type: 'INTEGER' },
      { name: 'a_1', type: 'DECIMAL(3,2)' },
      { name: '__proto__', type: 'DATE' },
    ]);
  });

  test('what has no cell of its own is read as text', async () => {
    const reading = await engine.read("SELECT [1, 2] AS l, {'a': 1} AS s, INTERVAL 3 DAY AS i, 'x'::ENUM('x') AS e");
    expect(rowsOf(reading)).toEqual([['[1, 2]', "{'a': 1}", '3 days', 'x']]);
  });

  test('rows beyond the most that are wanted are counted, and their order is kept', async () => {
    const reading = await engine.read('SELECT id FROM deals ORDER BY id DESC', { most: 4 });
    expect([rowsOf(reading), reading.total]).toEqual([[[29], [28], [27], [26]], 30]);
    const whole = await engine.read('FROM deals', { most: 30 });
    expect([whole.rows, whole.total]).toEqual([30, 30]);
  });

  test('a query without end is cancelled, and the next one runs', async () => {
    const cancel = new AbortController();
    const asked = engine.read('SELECT sum(a.i * b.i % 7) FROM range(100000) a(i), range(100000) b(i)', {
      signal: cancel.signal,
    });
    setTimeout(() => cancel.abort(), 200);
    await expect(asked).rejects.toMatchObject({ kind: 'cancelled' });
    expect((await engine.read('FROM deals')).rows).toBe(30);
  });
});

describe('a statement that does more than read', () => {
  const CHANGES = 'would change tables';
  const BEYOND = 'reaches beyond the tables';
  const RULES = 'rules the database itself';
  test.each([
    ['INSERT INTO deals SELECT * FROM deals', CHANGES],
    ['insert into deals values (1)', CHANGES],
    ['UPDATE deals SET id = 0', CHANGES],
    ['DELETE FROM deals', CHANGES],
    ['TRUNCATE deals', CHANGES],
    ['MERGE INTO deals USING deals d ON FALSE WHEN MATCHED THEN DELETE', CHANGES],
    ['CREATE TABLE mine AS FROM deals', CHANGES],
    ['CREATE OR REPLACE VIEW deals AS SELECT 1', CHANGES],
    ['CREATE TEMP MACRO f() AS 1', CHANGES],
    ['ALTER TABLE deals RENAME TO others', CHANGES],
    ['DROP TABLE deals', CHANGES],
    ["COMMENT ON TABLE deals IS 'x'", CHANGES],
    ['CHECKPOINT', CHANGES],
    ['WITH x AS (SELECT 1 AS i) INSERT INTO deals SELECT i, NULL, NULL FROM x', CHANGES],
    ['WITH x AS (SELECT 1) DELETE FROM deals', CHANGES],
    ["COPY deals TO 'import/out.csv'", BEYOND],
    ["COPY (FROM deals) TO 'https://example.invalid'", BEYOND],
    ["EXPORT DATABASE 'x'", BEYOND],
    ["IMPORT DATABASE 'x'", BEYOND],
    ["ATTACH ':memory:' AS other", BEYOND],
    ['DETACH memory', BEYOND],
    ['INSTALL httpfs', BEYOND],
    ['LOAD httpfs', BEYOND],
    ['USE other', BEYOND],
    ["SET memory_limit = '9GB'", RULES],
    ['RESET memory_limit', RULES],
    ['PRAGMA database_size', RULES],
    ['CALL checkpoint()', RULES],
    ['BEGIN', RULES],
    ['COMMIT', RULES],
    ['PREPARE p AS SELECT 1', RULES],
    ['EXECUTE p', RULES],
    ['EXPLAIN ANALYZE FROM deals', RULES],
    ['SELECT 1; DROP TABLE deals', 'Only one query runs at a time'],
    ['SELECT 1;; SELECT 2', 'Only one query runs at a time'],
    ['/* SELECT */ DROP TABLE deals', CHANGES],
    ['(((DROP TABLE deals)))', CHANGES],
    ['SELECT 1) AS a; DROP TABLE deals; --', 'Only one query runs at a time'],
    ['FROM checkpoint()', 'does more than read'],
    ['SELECT * FROM "enable_logging" /* now */ ()', 'does more than read'],
    ['SELECT SetSeed(0.5)', 'does more than read'],
    ["SELECT write_log('x')", 'does more than read'],
    ["FROM query('FROM enable_logging()')", 'does more than read'],
    ['', 'There is no query to run'],
    [' ;; -- nothing', 'There is no query to run'],
    ['SELCT 1', 'begins with “SELCT”'],
  ])('%s', async (sql, words) => {
    const { kind, said, message } = await faultOf(sql);
    expect([kind, said]).toEqual(['refused', expect.stringContaining(words)]);
    expect(message).toBe(said);
  });

  test('all of them left everything as it was', async () => {
    expect(await present()).toEqual(before);
  });

  test('what is beyond the tables stays unread', async () => {
    for (const sql of ["FROM 'https://example.invalid/a.csv'", "FROM read_text('/etc/passwd')"]) {
      await expect(engine.read(sql)).rejects.toMatchObject({ kind: 'refused' });
    }
  });
});

describe('a fault is told in the words of the database, at its place in the query', () => {
  test.each([
    ['SELECT nope FROM deals', 'Referenced column "nope" not found', 7],
    ['SELECT id,\n  é, béé\nFROM deals', 'Referenced column "é" not found', 13],
    [`SELECT ${'id, '.repeat(60)}\nnope, ${'id, '.repeat(60)} id FROM deals`, 'Referenced column "nope"', 248],
    ['SELECT 1 FROM deals WHERE WHERE', 'Syntax error at or near "WHERE"', 26],
    ["SELECT '😀', 1 2 FROM deals", 'Syntax error at or near "2"', 15],
    ['SELECT count(*) FROM', 'The query ends too early', 20],
    ['SELECT (1', 'A bracket is opened and not closed', 9],
    ['SELECT 1)', 'This bracket closes nothing', 8],
    ['SELECT 1) AS a, (SELECT 2', 'This bracket closes nothing', 8],
    ['SELECT * INTO mine FROM deals', 'SELECT INTO not supported', null],
    ['SELECT CAST(name AS INTEGER) FROM deals', "Could not convert string 'deal 0'", 7],
  ])('%s', async (sql, words, at) => {
    const fault = await faultOf(sql);
    expect([fault.kind, fault.said, fault.at]).toEqual(['bad-sql', expect.stringContaining(words), at]);
    // The message may reach places where no value of a file belongs.
    expect(fault.message).toBe('The query cannot be run.');
  });

  test('a database that is closed is no fault of the query', async () => {
    await engine.close();
    const error = await engine.read('SELECT 1').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).not.toBeInstanceOf(QueryFault);
  });
});
