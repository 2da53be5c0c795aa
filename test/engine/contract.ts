import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openEngine } from '../../src/engine/open-engine.ts';
import { type Engine, EngineError } from '../../src/engine/port.ts';
import type { EngineWorker } from '../../src/engine/session.ts';
import { identifier } from '../../src/engine/sql-text.ts';

const MEBIBYTE = 2 ** 20;
// Ten thousand times ten thousand comparisons: far longer than any test waits.
const ENDLESS = 'FROM range(100000) AS a(x), range(100000) AS b(y) WHERE x * y % 7 = 3';

const REFUSED = {
  'read a URL': "SELECT * FROM read_csv('https://example.invalid/a.csv')",
  'read a URL by its bare name': "FROM 'https://example.invalid/a.csv'",
  'read a URL with a list':
    "SELECT * FROM read_csv(['https://example.invalid/a.csv', 'https://example.invalid/b.csv'])",
  'read a URL as text': "SELECT * FROM read_text('https://example.invalid/a.csv')",
  'read a URL as bytes': "SELECT * FROM read_blob('https://example.invalid/a.csv')",
  'list a URL': "SELECT * FROM glob('https://example.invalid/*')",
  'sniff a URL': "SELECT * FROM sniff_csv('https://example.invalid/a.csv')",
  'read a bucket': "SELECT * FROM read_csv('s3://bucket/a.csv')",
  'hide a URL in a view': "CREATE VIEW leak AS SELECT * FROM read_csv('https://example.invalid/a.csv')",
  'hide a URL in a table': "CREATE TABLE leak AS SELECT * FROM read_csv('https://example.invalid/a.csv')",
  'install an extension': 'INSTALL httpfs',
  'install an extension from a URL': "INSTALL httpfs FROM 'https://example.invalid'",
  'load an extension': 'LOAD httpfs',
  'attach a URL': "ATTACH 'https://example.invalid/a.db' AS leak",
  'attach memory': "ATTACH ':memory:' AS leak",
  'copy to a file': "COPY (SELECT 1) TO 'out.csv'",
  'copy to the import folder': "COPY (SELECT 1) TO 'import/out.csv'",
  'copy to a URL': "COPY (SELECT 1) TO 'https://example.invalid/a.csv'",
  'export the database': "EXPORT DATABASE 'import/all'",
  'import a database': "IMPORT DATABASE 'https://example.invalid'",
  'read a file outside the import folder': "SELECT * FROM read_csv('/etc/passwd')",
  'climb out of the import folder': "SELECT * FROM read_csv('import/../../etc/passwd')",
  'read a file that was never opened': "SELECT * FROM read_csv('import/never.csv')",
  'allow access again': 'SET enable_external_access=true',
  'reset access': 'RESET enable_external_access',
  'raise the memory limit': "PRAGMA memory_limit='9GB'",
} as const;

/** What every adapter promises, run against a real database. `startWorker` starts the adapter's worker. */
export function engineContract(startWorker: () => Promise<EngineWorker>): void {
  let engine: Engine;
  let worker: Worker;

  beforeAll(async () => {
    engine = await openEngine(async () => {
      const adapter = await startWorker();
      worker = adapter.worker;
      return adapter;
    });
  });
  afterAll(() => engine.close());

  const failure = async (ask: Promise<unknown>): Promise<EngineError> => {
    const error = await ask.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EngineError);
    return error as EngineError;
  };
  const expectEverythingRefused = async () => {
    for (const [deed, sql] of Object.entries(REFUSED)) {
      expect([deed, (await failure(engine.run(sql))).kind]).toEqual([deed, 'refused']);
    }
    expect(await engine.rows("SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'leak'")).toEqual([
      { n: 0 },
    ]);
  };

  describe('values and types', () => {
    test('a value of each type comes back as it went in', async () => {
      const values = ['it\'s; -- "quoted" ?', 12, -7, 0.1, 1e300, 2 ** 53 - 1, true, false, null];
      const list = values.map((_, index) => `? AS v${index}`).join(', ');
      const [row] = await engine.rows(`SELECT ${list}`, values);
      expect(Object.values(row ?? {})).toEqual(values);
    });

    test('text without NUL is only ever a value, whatever it says', async () => {
      const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((value) => !value.includes('\0'));
      const hostile = fc.constantFrom(
        "'; DROP TABLE t; --",
        "\\'",
        "E'\\x41'",
        '$$ ? $$',
        '?',
        '/*',
        '--',
        '%1$s',
        '%s',
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(text, hostile), { minLength: 1, maxLength: 8 }), async (values) => {
          const list = values.map((_, index) => `? AS v${index}`).join(',');
          const [row] = await engine.rows(`SELECT ${list}`, values);
          expect(Object.values(row ?? {})).toEqual(values);
        }),
        { numRuns: 100, seed: 7 },
      );
    });

    test('NUL in a value is refused by name, not cut off', async () => {
      const { kind, message } = await failure(engine.rows('SELECT ?', ['a\0b']));
      expect([kind, message]).toEqual(['bad-sql', 'A value with a NUL character cannot be written in SQL.']);
    });

    test('numbers that are not finite are refused', async () => {
      expect((await failure(engine.rows('SELECT ?', [Number.NaN]))).kind).toBe('bad-sql');
    });

    test('a value next to an operator stays a value', async () => {
      expect(await engine.rows('SELECT 10-? AS a, -? AS b, ?::INTEGER AS c', [-5, -5, '7'])).toEqual([
        { a: 15, b: 5, c: 7 },
      ]);
    });

    test('question marks in text, names and comments are not places', async () => {
      const sql = `SELECT '?' AS "a?", 'é😀?' AS b, $$?$$ AS c, ? AS d -- ?\n /* ? */`;
      expect(await engine.rows(sql, ['one'])).toEqual([{ 'a?': '?', b: 'é😀?', c: '?', d: 'one' }]);
    });

    test('too few or too many values are named', async () => {
      const { kind, message } = await failure(engine.rows('SELECT ?, ?', [1]));
      expect([kind, message]).toEqual(['bad-sql', 'The statement has 2 places for 1 values.']);
    });

    test('a text compares with a date and shifts by days', async () => {
      const sql = "SELECT DATE '2026-03-31' >= ? AS later, DATE '2026-03-31' + ? AS next";
      expect(await engine.rows(sql, ['2026-01-01', 1])).toEqual([{ later: true, next: '2026-04-01' }]);
    });

    test('dates, big integers, decimals and enums arrive as text and numbers', async () => {
      const sql = `SELECT DATE '1969-07-20' AS d, TIMESTAMP '2026-01-02 03:04:05' AS t, 9007199254740991::BIGINT AS i,
        sum(x) AS h, 12.50::DECIMAL(9,2) AS m, NULL AS n, NULL::DATE AS nd, 3::UTINYINT AS s, 'b'::ENUM('a', 'b') AS e
        FROM range(3) AS r(x)`;
      expect(await engine.rows(sql)).toEqual([
        {
          d: '1969-07-20',
          t: '2026-01-02 03:04:05.000',
          i: 9007199254740991,
          h: 3,
          m: 12.5,
          n: null,
          nd: null,
          s: 3,
          e: 'b',
        },
      ]);
    });

    test('enum columns keep their words over many chunks, with empty cells and a second enum', async () => {
      await engine.run(
        "CREATE TABLE stages (n INTEGER, stage ENUM('won', 'lost', 'it''s \"open\"'), size ENUM('s', 'm'))",
      );
      await engine.run(`INSERT INTO stages SELECT x, CASE x % 4 WHEN 0 THEN 'won' WHEN 1 THEN 'lost' WHEN 2 THEN 'it''s "open"' END,
        CASE WHEN x % 2 = 0 THEN 's' ELSE 'm' END FROM range(5000) AS r(x)`);
      const columns = await engine.columns('SELECT n, stage, size FROM stages ORDER BY n; -- all');
      expect(columns.rows).toBe(5000);
      const expected = ['won', 'lost', 'it\'s "open"', null];
      expect(Array.from(columns.column('stage'))).toEqual(Array.from({ length: 5000 }, (_, n) => expected[n % 4]));
      expect(columns.column('size')[4999]).toBe('m');
      expect(
        await engine.rows('SELECT stage, count(*) AS n FROM stages WHERE stage = ? GROUP BY stage', ['lost']),
      ).toEqual([{ stage: 'lost', n: 1250 }]);
      await engine.run('DROP TABLE stages');
    });

    test('a type the screen cannot show is refused with the name of its column', async () => {
      const { kind, message } = await failure(engine.rows('SELECT [1, 2] AS pair'));
      expect(kind).toBe('bad-sql');
      expect(message).toContain('"pair"');
    });

    test('columns hold the same cells as rows, in the order of the statement', async () => {
      const sql =
        "SELECT x AS z, 'k' || x AS a, CASE WHEN x % 3 = 0 THEN NULL ELSE x END AS m FROM range(5000) AS r(x)";
      const [rows, columns] = await Promise.all([engine.rows(sql), engine.columns(sql)]);
      expect(columns.names).toEqual(['z', 'a', 'm']);
      expect(Object.keys(rows[0] ?? {})).toEqual(['z', 'a', 'm']);
      expect(columns.rows).toBe(rows.length);
      for (const name of columns.names) {
        expect(Array.from(columns.column(name))).toEqual(rows.map((row) => row[name]));
      }
      expect(() => columns.column('nothing')).toThrow(RangeError);
    });
  });

  describe('statements', () => {
    test('one statement runs, with or without its semicolon', async () => {
      expect(await engine.rows('-- a question\nSELECT 1 AS one;; ')).toEqual([{ one: 1 }]);
    });

    test('a second statement is refused before the first has run', async () => {
      const { kind } = await failure(engine.run('CREATE TABLE half (x INTEGER); SELECT 1'));
      expect(kind).toBe('bad-sql');
      expect((await failure(engine.run('SELECT * FROM half'))).kind).toBe('bad-sql');
    });

    test('no statement is refused', async () => {
      expect((await failure(engine.run(' -- nothing'))).kind).toBe('bad-sql');
    });

    test('a message names no cell of the data, its cause does', async () => {
      const error = await failure(engine.run("SELECT CAST('secret cell' AS INTEGER)"));
      expect(error.kind).toBe('bad-sql');
      expect(error.message).not.toContain('secret');
      expect(error.sql).toContain('secret');
      expect(String((error.cause as Error).message)).toContain('secret cell');
    });

    test.each(['say "hi"', 'Größe ✓ 名前', '__proto__', 'constructor', "it's", 'a?b', ' ', 'a;b'])(
      'a column called %j is a column',
      async (name) => {
        const [row] = await engine.rows(`SELECT 1 AS ${identifier(name)}`);
        expect(Object.entries(row ?? {})).toEqual([[name, 1]]);
      },
    );

    test('grouping by a truncated date with empty dates gives the right number of groups', async () => {
      await engine.run(`CREATE TABLE grouped AS SELECT x % 12 AS a, x // 12 % 10 AS b,
        CASE WHEN x // 120 % 9 = 8 THEN NULL
          ELSE CAST(DATE '2024-01-15' + to_months(CAST(3 * (x // 120 % 9) AS INTEGER)) AS DATE) END AS d
        FROM (SELECT range AS x FROM range(216000) ORDER BY hash(range))`);
      const counts = await engine.rows(`SELECT
        (SELECT count(*) FROM (SELECT a, b, date_trunc('quarter', d) AS q FROM grouped GROUP BY a, b, date_trunc('quarter', d))) AS truncated,
        (SELECT count(*) FROM (SELECT a, b, year(d) * 4 + quarter(d) - 1 AS q FROM grouped GROUP BY a, b, q)) AS numbered`);
      expect(counts).toEqual([{ truncated: 1080, numbered: 1080 }]);
      await engine.run('DROP TABLE grouped');
    });
  });

  describe('closed to the outside', () => {
    test('nothing but imported files can be read and nothing written, at first', expectEverythingRefused);

    test('nor after a restart', async () => {
      await engine.restart();
      await expectEverythingRefused();
    });
  });

  describe('files', () => {
    const lines = (count: number) => {
      const text = Array.from({ length: count }, (_, n) => `${n},"deal ${n}; é",${(n * 7919) % 1000}\n`).join('');
      return new TextEncoder().encode(`id,name,amount\n${text}`);
    };
    const read = (path: string) =>
      engine.rows(
        `SELECT count(*) AS n, sum(amount) AS total FROM read_csv(?, auto_detect = false, header = true, delim = ',',
          quote = '"', escape = '"', columns = {'id': 'BIGINT', 'name': 'VARCHAR', 'amount': 'BIGINT'}, buffer_size = ?)`,
        [path, 4 * MEBIBYTE],
      );

    test('every byte of a 20 MB file is read, and progress says so', { timeout: 60_000 }, async () => {
      const count = 800_000;
      const bytes = lines(count);
      expect(bytes.byteLength).toBeGreaterThan(20 * MEBIBYTE);
      const progress: number[] = [];
      const file = await engine.openFile(new Blob([bytes]), (end) => progress.push(end));
      expect(file.bytes).toBe(bytes.byteLength);
      expect(file.path).toMatch(/^import\/[0-9a-f-]{36}\.csv$/);
      const total = Array.from({ length: count }, (_, n) => (n * 7919) % 1000).reduce((sum, amount) => sum + amount, 0);
      expect(await read(file.path)).toEqual([{ n: count, total }]);
      expect(progress.length).toBeGreaterThan(4);
      expect(progress.at(-1)).toBe(bytes.byteLength);
      expect(Math.max(...progress)).toBe(bytes.byteLength);
      await file.close();
    });

    test('bytes can be given as they are, and stay the caller’s', async () => {
      const bytes = lines(10);
      const file = await engine.openFile(bytes);
      expect((await read(file.path))[0]?.n).toBe(10);
      expect(bytes.byteLength).toBeGreaterThan(0);
      await file.close();
    });

    test('a closed file cannot be read', async () => {
      const file = await engine.openFile(lines(10));
      await file.close();
      expect((await failure(read(file.path))).kind).toBe('refused');
    });

    test('an empty file is a file of 0 bytes', async () => {
      const file = await engine.openFile(new Blob([]));
      expect(file.bytes).toBe(0);
      await file.close();
    });

    test('two open files do not mix', async () => {
      const [first, second] = await Promise.all([engine.openFile(lines(10)), engine.openFile(lines(20))]);
      const counts = await Promise.all([read(first.path), read(second.path)]);
      expect(counts.map((rows) => rows[0]?.n)).toEqual([10, 20]);
      await Promise.all([first.close(), second.close()]);
    });
  });

  describe('cancelling', () => {
    test('a cancelled statement leaves no table, no memory taken, and its name free', async () => {
      const memory = async () =>
        (await engine.rows('SELECT sum(memory_usage_bytes) AS taken FROM duckdb_memory()'))[0]?.taken;
      const before = Number(await memory());
      const cancel = new AbortController();
      const building = failure(
        engine.run(`CREATE TABLE half AS SELECT x, y ${ENDLESS}`, [], { signal: cancel.signal }),
      );
      // However little of it this machine gets done between two asks.
      const taken = async () => expect(Number(await memory()) - before).toBeGreaterThan(MEBIBYTE);
      await vi.waitFor(taken, { interval: 0, timeout: 60_000 });
      cancel.abort();
      expect((await building).kind).toBe('cancelled');
      expect(Number(await memory()) - before).toBeLessThan(MEBIBYTE);
      expect((await failure(engine.rows('SELECT * FROM half'))).kind).toBe('bad-sql');
      await engine.run('CREATE TABLE half AS SELECT 1 AS x');
      expect(await engine.rows('SELECT x FROM half')).toEqual([{ x: 1 }]);
      await engine.run('DROP TABLE half');
    });

    test('a cancelled import of a file can be made again', async () => {
      const file = await engine.openFile(
        new TextEncoder().encode('id,name\n'.concat('1,"a name; é"\n'.repeat(100_000))),
      );
      const load = (more: string) => `CREATE TABLE loaded AS SELECT id, name FROM read_csv(?, auto_detect = false,
        header = true, delim = ',', quote = '"', escape = '"', columns = {'id': 'BIGINT', 'name': 'VARCHAR'}) ${more}`;
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const cancel = new AbortController();
        const endless = load(', range(100000) AS a(x), range(100000) AS b(y) WHERE x * y % 7 = 3');
        const loading = failure(engine.run(endless, [file.path], { signal: cancel.signal }));
        await engine.rows('SELECT 1');
        cancel.abort();
        expect((await loading).kind).toBe('cancelled');
      }
      await engine.run(load(''), [file.path]);
      expect(await engine.rows('SELECT count(*) AS n, max(name) AS name FROM loaded')).toEqual([
        { n: 100_000, name: 'a name; é' },
      ]);
      await engine.run('DROP TABLE loaded');
      await file.close();
    });

    test('an ask that had taken effect when it was cancelled is not called cancelled', async () => {
      for (let delay = 0; delay < 20; delay += 1) {
        const cancel = new AbortController();
        const ran = engine.run('CREATE TABLE settled AS SELECT 1 AS x', [], { signal: cancel.signal }).then(
          () => 'ran',
          (error: EngineError) => error.kind,
        );
        for (let turn = 0; turn < delay; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
        cancel.abort();
        const outcome = await ran;
        const made = await engine.rows(
          "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'settled'",
        );
        expect([delay, outcome]).toEqual([delay, made[0]?.n === 1 ? 'ran' : 'cancelled']);
        await engine.run('DROP TABLE IF EXISTS settled');
      }
    });

    test('an ask cancelled before it began does not run', async () => {
      const error = await failure(engine.run('CREATE TABLE never (x INTEGER)', [], { signal: AbortSignal.abort() }));
      expect(error.kind).toBe('cancelled');
      expect((await failure(engine.rows('SELECT * FROM never'))).kind).toBe('bad-sql');
    });

    test('other asks are answered while a long one runs', async () => {
      const cancel = new AbortController();
      const long = failure(engine.rows(`SELECT count(*) ${ENDLESS}`, [], { signal: cancel.signal }));
      expect(await engine.rows('SELECT 42 AS n')).toEqual([{ n: 42 }]);
      cancel.abort();
      expect((await long).kind).toBe('cancelled');
    });
  });

  describe('ends and beginnings', () => {
    test('a restart forgets tables and files, settles what was running and counts a generation', async () => {
      const before = engine.generation;
      await engine.run('CREATE TABLE kept AS SELECT 1 AS x');
      const file = await engine.openFile(new TextEncoder().encode('a\n1\n'));
      const running = failure(engine.rows(`SELECT count(*) ${ENDLESS}`));
      await Promise.all([engine.restart(), engine.restart()]);
      expect(engine.generation).toBe(before + 1);
      expect((await running).kind).toBe('worker-died');
      expect((await failure(engine.rows('SELECT * FROM kept'))).kind).toBe('bad-sql');
      await file.close();
      expect(await engine.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });

    test('a killed worker rejects running and later asks, until a restart', async () => {
      const running = failure(engine.rows(`SELECT count(*) ${ENDLESS}`));
      await engine.rows('SELECT 1');
      worker.terminate();
      const { kind, message } = await running;
      expect([kind, message]).toEqual(['worker-died', 'The database stopped and has to be opened again.']);
      expect((await failure(engine.rows('SELECT 1'))).kind).toBe('worker-died');
      expect((await failure(engine.openFile(new Blob(['a'])))).kind).toBe('worker-died');
      await engine.restart();
      expect(await engine.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });

    test('a statement that breaks half-way leaves its name free', async () => {
      const made = (cell: string) =>
        `CREATE TABLE broken AS SELECT CAST(CASE WHEN x = 900000 THEN '${cell}' ELSE '1' END AS INTEGER) AS n FROM range(1000000) AS r(x)`;
      expect((await failure(engine.run(made('not a number')))).kind).toBe('bad-sql');
      await engine.run(made('1'));
      expect(await engine.rows('SELECT sum(n) AS n FROM broken')).toEqual([{ n: 1_000_000 }]);
      await engine.run('DROP TABLE broken');
    });

    test('running out of memory is said, and earlier tables stay', { timeout: 120_000 }, async () => {
      await engine.run('CREATE TABLE earlier AS SELECT range AS x FROM range(1000)');
      const sql = 'CREATE TABLE big AS SELECT range AS x, repeat(md5(range::VARCHAR), 4000) AS y FROM range(40000)';
      expect((await failure(engine.run(sql))).kind).toBe('out-of-memory');
      expect(await engine.rows('SELECT count(*) AS n FROM earlier')).toEqual([{ n: 1000 }]);
    });

    test('a closed engine says that it is closed', async () => {
      const other = await openEngine(startWorker);
      await other.close();
      const { kind, message } = await failure(other.rows('SELECT 1'));
      expect([kind, message]).toEqual(['worker-died', 'The database is closed.']);
      expect((await failure(other.restart())).kind).toBe('worker-died');
    });
  });
}
