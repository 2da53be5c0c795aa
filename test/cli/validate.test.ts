import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';

const SAMPLE = readdirSync('sample-data')
  .filter((file) => file.endsWith('.csv'))
  .map((file) => path.join('sample-data', file));

type Ran = { code: number; out: string; err: string };

async function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)('node', ['src/cli/run.mjs', 'src/cli/main.ts', ...args], {
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, out: failed.stdout, err: failed.stderr };
  }
}

const sample = (...more: string[]) => [
  'validate',
  '--project',
  'sample-data/project.json',
  '--data',
  ...SAMPLE,
  ...more,
];

test('validate prints the whole report, the same bytes in two time zones, and exits with 0', async () => {
  const first = await cli(sample(), { TZ: 'UTC' });
  const second = await cli(sample(), { TZ: 'Pacific/Auckland' });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(second.out).toBe(first.out);
  const report = JSON.parse(first.out);
  expect(report.as_of).toBe('2026-09-30');
  expect(report.verdicts).toHaveLength(27);
  expect(report.beliefs).toHaveLength(4);
  for (const verdict of report.verdicts) {
    expect(['holds', 'at-risk', 'contradicted', 'not-enough-evidence', 'untestable']).toContain(verdict.verdict);
    expect(verdict.counts).toMatchObject({
      won: expect.any(Number),
      lost: expect.any(Number),
      open: expect.any(Number),
    });
    expect(verdict.sentence.length).toBeGreaterThan(20);
    expect(verdict.next_step).not.toBe('');
  }
  const countsOf = (id: string) =>
    report.verdicts.find(({ assumption }: { assumption: string }) => assumption === id).counts;
  expect(countsOf('fl-7')).toEqual({ won: 100, lost: 188, open: 67, n: 44, spend: 21_705.06, wins: 44 });
  expect(countsOf('oh-7')).toMatchObject({ x: 25, n: 96, versus: { x: 12, n: 106 } });
  expect(countsOf('ow-5')).toMatchObject({ x: 0, n: 86 });
  expect(
    report.sources.map(({ file, lines }: { file: string; lines: Record<string, number> }) => [
      file,
      lines.total! - lines.preamble! - lines.header! - lines.data! - lines.blank! - lines.footer!,
    ]),
  ).toEqual(SAMPLE.map((file) => [path.basename(file), 0]));
});

test('--fail-on ends with 1 where a verdict matches, and markdown says the answer first', async () => {
  const { code, out } = await cli(sample('--format', 'markdown', '--fail-on', 'contradicted'));
  expect(code).toBe(1);
  const planted = Object.values(PLANTED_TRUTHS).map(({ verdict, checked }) => checked?.verdict ?? verdict);
  const holds = planted.filter((verdict) => verdict === 'holds').length;
  expect(out).toContain(`\n\n${holds} of 27 persona assumptions still hold. 6 are contradicted by closed deals.`);
});

test('input that cannot be used ends with 2 and one readable sentence', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'validate-'));
  const broken = path.join(folder, 'project.json');
  writeFileSync(broken, '{ "kind": "persona-proof-project", "version": 99 }');
  const newer = await cli(['validate', '--project', broken, '--data', ...SAMPLE]);
  expect([newer.code, newer.out]).toEqual([2, '']);
  expect(newer.err).toMatch(/version/);
  const absent = await cli(['validate', '--project', 'sample-data/project.json', '--data', 'nowhere.csv']);
  expect(absent.code).toBe(2);
  expect(absent.err).toBe('There is no data file nowhere.csv.\n');
  expect((await cli(['validate', '--project', 'sample-data/project.json'])).code).toBe(2);
  expect((await cli([...sample(), '--window', 'soon'])).err).toMatch(/--window is all or a number/);
  expect((await cli(['guess'])).code).toBe(2);
});

test('--window all and --as-of override the project', async () => {
  const { out } = await cli(sample('--window', 'all', '--as-of', '2025-12-31'));
  const report = JSON.parse(out);
  expect([report.as_of, report.window]).toEqual(['2025-12-31', 'all closed deals']);
  expect(report.excluded.closed_after_as_of).toBeGreaterThan(100);
});

test('counts from a survey are heard beside the pipeline, and those that speak for nothing are told', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'validate-'));
  const project = JSON.parse(readFileSync('sample-data/project.json', 'utf8'));
  project.sources.push({ table: 'observations', file: 'survey.csv' });
  const file = path.join(folder, 'project.json');
  writeFileSync(file, JSON.stringify(project));
  const survey = path.join(folder, 'survey.csv');
  writeFileSync(
    survey,
    [
      'Segment,Measure,Successes,Trials,Source',
      'Finance leaders,win_rate,4,60,Buyer survey',
      'finance-leader,fl-1,2,20,Buyer survey',
      'Shop owners,win_rate,9,10,Buyer survey',
      'finance-leader,win_rate,12,10,Buyer survey',
      '',
    ].join('\n'),
  );
  const { code, out, err } = await cli(['validate', '--project', file, '--data', ...SAMPLE, survey]);
  expect([code, err]).toEqual([0, '']);
  const report = JSON.parse(out);
  const told = report.verdicts.find(({ assumption }: { assumption: string }) => assumption === 'fl-1');
  expect(told).toMatchObject({ verdict: 'at-risk', reasons: ['sources_disagree'] });
  expect(told.sentence).toContain('the pipeline says yes, the Buyer survey says no');
  expect(told.sources_said).toMatchObject([
    { family: 'pipeline', verdict: 'holds', x: 100, n: 288 },
    { family: 'campaigns', verdict: 'cannot-speak' },
    { family: 'losses', verdict: 'cannot-speak' },
    { family: 'voice', name: 'Buyer survey', verdict: 'contradicted', beside_pipeline: 'conflicts', x: 6, n: 80 },
  ]);
  expect(report.observations).toEqual({
    rows: 3,
    silent: [{ segment: 'Shop owners', measure: 'win_rate', rows: 1, why: 'nobody' }],
  });
  expect(report.sources.at(-1)).toMatchObject({
    table: 'observations',
    rows: { accepted: 3, set_aside: 1 },
    error: null,
  });
});
