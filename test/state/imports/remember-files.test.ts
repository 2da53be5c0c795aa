import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { createMemoryStorage } from '../../../src/project/memory-storage.ts';
import { placeLabel } from '../../../src/state/imports/change-source.ts';
import { headersOf } from '../../../src/state/imports/file-headers.ts';
import { today } from '../../../src/state/sitting/today.ts';
import { csv, sitting } from '../sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS = 'Opportunity ID,Account Name,Stage,Amount,Close Date';
const Q1 = csv('pipeline-q1.csv', `${HEADERS}\n1,Acme,Closed Won,10,2026-01-31\n2,Beta,Parked,20,2026-02-28\n`);
const Q2 = csv('export (7).csv', `${HEADERS}\n3,Gamma,Parked,30,2026-04-30\n`);

const parked = (labels: readonly { label: string; outcome: string }[] = []) =>
  labels.find(({ label }) => label === 'Parked')?.outcome;

describe('a file with the same headers is read as the last one was', () => {
  test('in a project that is opened elsewhere, whatever the file is called', async () => {
    const first = sitting(engine);
    await first.session.start();
    await first.session.addFiles([Q1]);
    await first.session.decide(Q1.name, placeLabel('Parked', 'lost'));
    const text = first.session.exportProject();
    const later = sitting(engine);
    await later.session.start();
    expect(await later.session.importProject(text ?? '')).toBeNull();
    await later.session.addFiles([Q2]);
    expect(parked(later.state().warehouse?.outcome_labels)).toBe('lost');
    const [file] = later.state().files;
    expect(file?.source).toMatchObject({ table: 'deals', file: Q2.name, values: { outcome: { Parked: 'lost' } } });
    expect(later.state().project?.imports?.map(({ file: name, read_as }) => [name, read_as])).toEqual([
      [Q1.name, undefined],
      [Q2.name, { file: Q1.name, on: today() }],
    ]);
  });

  test('in another project of the same browser', async () => {
    const storage = createMemoryStorage();
    const { session, state } = sitting(engine, storage);
    await session.start();
    await session.addFiles([Q1]);
    await session.decide(Q1.name, placeLabel('Parked', 'lost'));
    await session.switchTo(null);
    await session.addFiles([Q2]);
    expect(state().project?.sources.map(({ file }) => file)).toEqual([Q2.name]);
    expect(parked(state().warehouse?.outcome_labels)).toBe('lost');
    expect(state().project?.imports?.[0]?.read_as).toEqual({ file: Q1.name, on: today() });
  });

  test('and by nothing where one header is another, or stands elsewhere', async () => {
    for (const headers of [
      `${HEADERS},Region`,
      HEADERS.replace('Amount', 'Value'),
      HEADERS.replace('Stage,Amount', 'Amount,Stage'),
      HEADERS.toUpperCase(),
    ]) {
      const storage = createMemoryStorage();
      const { session, state } = sitting(engine, storage);
      await session.start();
      await session.addFiles([Q1]);
      await session.decide(Q1.name, placeLabel('Parked', 'lost'));
      await session.switchTo(null);
      await session.addFiles([csv('q2.csv', `${headers}\n3,Gamma,Parked,30,2026-04-30,EMEA\n`)]);
      expect(state().project?.imports?.[0]?.read_as).toBeUndefined();
      expect(state().project?.sources[0]?.values).toBeUndefined();
    }
  });

  test('and by nothing once everything was forgotten', async () => {
    const { session, state } = sitting(engine);
    await session.start();
    await session.addFiles([Q1]);
    await session.decide(Q1.name, placeLabel('Parked', 'lost'));
    await session.forgetEverything();
    await session.addFiles([Q2]);
    expect(state().project?.imports?.[0]?.read_as).toBeUndefined();
  });
});

describe('the fingerprint of a file', () => {
  const digest = async (...parts: BlobPart[]) => (await headersOf(new Blob(parts)))?.digest;

  test('is of its headers alone: not of its rows, its separator, its encoding or what stands around the table', async () => {
    const plain = await digest(`${HEADERS}\n1,Acme,Won,10,2026-01-31\n`);
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    const long = Array.from({ length: 20_000 }, (_, id) => `${id},Acme,Won,10,2026-01-31`).join('\n');
    expect(await digest(`${HEADERS}\n${long}\n`)).toBe(plain);
    expect(await digest(`${HEADERS.replaceAll(',', ';')}\n1;Acme;Won;10;2026-01-31\n2;Beta;Lost;20;2026-01-31\n`)).toBe(
      plain,
    );
    const wide = `\ufeff${HEADERS}\r\n1,Acme,Won,10,2026-01-31\r\n${long.replaceAll('\n', '\r\n')}\r\n`;
    const bytes = new Uint8Array(
      [...wide].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    );
    expect(await digest(bytes)).toBe(plain);
    const report = `Pipeline report\n\n${HEADERS}\n1,Acme,Won,10,2026-01-31\n\n"Grand Totals (1 records)"\n`;
    expect(await digest(report)).toBe(plain);
  });

  test('is none where there is no table, or no header', async () => {
    expect(await headersOf(new Blob([]))).toBeNull();
    expect(await headersOf(new Blob(['PK\u0003\u0004 not a table']))).toBeNull();
  });
});
