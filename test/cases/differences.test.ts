import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

type Expected = { personas: { assumptions: { id: string; expected: { verdict: string } }[] }[] };

/** Their words for our verdicts. */
const THEIRS: Record<string, string> = {
  supported: 'holds',
  contradicted: 'contradicted',
  inconclusive: 'not-enough-evidence',
  insufficient_data: 'not-enough-evidence',
  no_data: 'untestable',
};

/** The rows of the account: assumption, what they say, what we say. */
const account = readFileSync(path.join(import.meta.dirname, 'DIFFERENCES.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [\w-]+-P\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim()),
  );

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

describe.skipIf(!hasCases).each([
  ['maven-crm', 'test/cases/maven.project.json'],
  ['zoho-crm-demo', 'test/cases/zoho.project.json'],
])('%s', (dataset, file) => {
  test('every verdict that differs from the one expected is accounted for, and no other', async () => {
    const { personas } = JSON.parse(
      readFileSync(path.join(CASES, dataset, 'personas-expected.json'), 'utf8'),
    ) as Expected;
    const opened = await openFolder(engine, projectFrom(file), path.join(CASES, dataset));
    const { report } = await opened.own();
    const ours = new Map(report.verdicts.map(({ assumption, verdict }) => [assumption, verdict]));
    const different = personas
      .flatMap(({ assumptions }) => assumptions)
      .flatMap(({ id, expected: { verdict } }) => {
        const own = ours.get(id);
        return own === undefined || own === THEIRS[verdict] ? [] : [[id, verdict, own.replaceAll('-', ' ')]];
      });
    expect(different.sort()).toEqual(account.filter(([id]) => id?.startsWith(dataset)).sort());
  });
});
