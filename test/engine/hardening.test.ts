import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HARDENING, harden } from '../../src/engine/hardening.ts';
import { startThread } from '../../src/engine/node.ts';
import { runText } from '../../src/engine/run-text.ts';
import { Session } from '../../src/engine/session.ts';

const CLOSED =
  'Permission Error: Cannot access file "https://canary.invalid/file.csv" - file system operations are disabled by configuration';
const answers = (canary: () => Promise<unknown>) => (sql: string) =>
  sql.startsWith('SET') ? Promise.resolve() : canary();

describe('opening', () => {
  test('succeeds where the settings refuse a URL', async () => {
    const ran: string[] = [];
    await harden((sql) => {
      ran.push(sql);
      return answers(() => Promise.reject(new Error(CLOSED)))(sql);
    });
    expect(ran.slice(0, -1)).toEqual(HARDENING);
  });

  test('is refused where a URL can be read', async () => {
    await expect(harden(answers(() => Promise.resolve()))).rejects.toMatchObject({ kind: 'refused' });
  });

  test('is refused where only the network keeps a URL from being read', async () => {
    const offline = () => Promise.reject(new Error('IO Error: No files found that match the pattern'));
    await expect(harden(answers(offline))).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('the settings alone, without the list of statements in front of them', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open(await startThread());
  });
  afterAll(() => session.end('The test is over.'));

  test.each([
    "SELECT * FROM read_csv('https://example.invalid/a.csv')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_csv('import/../a.csv')",
    "SELECT * FROM read_text('s3://bucket/a')",
    "COPY (SELECT 1) TO 'out.csv'",
    "COPY (SELECT 1) TO 'https://example.invalid/a.csv'",
    "ATTACH 'https://example.invalid/a.db' AS leak",
    "ATTACH 'a.db' AS leak",
    'LOAD httpfs',
    "LOAD 'import/extension'",
    "PRAGMA import_database('https://example.invalid')",
    'SET enable_external_access=true',
    'SET autoload_known_extensions=true',
    "SET allowed_directories=['/']",
    "SET memory_limit='9GB'",
    'RESET enable_external_access',
  ])('%s is refused', async (sql) => {
    await expect(runText(session, sql)).rejects.toThrow(
      /disabled (by|through) configuration|configuration has been locked|Permission/,
    );
  });

  test.each([
    ['today()', 'icu'],
    ["json_extract('{}', 'a')", 'json'],
  ])('%s stays unknown, for its extension is not fetched', async (call, extension) => {
    await expect(runText(session, `SELECT ${call}`)).rejects.toThrow(`exists in the ${extension} extension`);
  });
});
