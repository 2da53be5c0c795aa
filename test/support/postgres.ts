import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Why no PostgreSQL can be asked here; null where one can. */
export const whyNoPostgres: string | null = ['initdb', 'postgres'].every(
  (program) => spawnSync(program, ['--version']).status === 0,
)
  ? null
  : 'no initdb and postgres on the path';

function run(program: string, args: readonly string[], input?: string): string {
  const done = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    // It refuses to work for root.
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}${done.error?.message ?? ''}`);
  return done.stdout + done.stderr;
}

/** Runs statements in a database of its own that listens to nobody, and answers the rows of the last one. */
export function askPostgres(statements: readonly string[], last: string): Record<string, unknown>[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  try {
    run('initdb', ['-D', data, '--locale=C.UTF-8', '-E', 'UTF8', '--no-sync', '-A', 'reject']);
    // Its answer is for people to read; as hexadecimal digits no text in it can be taken for anything else.
    const answer = `SELECT 'rows:' || encode(convert_to(coalesce(json_agg(found), '[]')::text, 'UTF8'), 'hex') AS answer FROM (${last}) found`;
    const text = [...statements, answer].map((statement) => `${statement};\n\n`).join('');
    const said = run('postgres', ['--single', '-j', '-D', data, '-c', 'fsync=off', 'postgres'], text);
    const hex = /rows:([0-9a-f]*)"/.exec(said)?.[1];
    if (hex === undefined || /\bERROR:/.test(said)) throw new Error(said.slice(0, 4000));
    return JSON.parse(Buffer.from(hex, 'hex').toString('utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
