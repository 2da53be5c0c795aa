import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { type DealRecord, type RecordPart, readDealRecord } from '../../src/tables/deal-record.ts';
import type { Warehouse } from '../../src/tables/warehouse.ts';
import { linesOf } from '../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let warehouse: Warehouse;
let numbers: Map<string, number>;
beforeAll(async () => {
  engine = await openNodeEngine();
  ({ warehouse } = await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data'));
  const rows = await engine.rows('SELECT opportunity_id AS id, deal FROM deals');
  numbers = new Map(rows.map(({ id, deal }) => [String(id), Number(deal)]));
});
afterAll(() => engine.close());

async function recordOf(id: string): Promise<DealRecord> {
  const record = await readDealRecord(engine, warehouse, numbers.get(id) ?? -1);
  if (record === null) throw new Error(`There is no deal ${id}.`);
  return record;
}
const partOf = ({ parts }: DealRecord, of: RecordPart['of']) => parts.find((part) => part.of === of);
/** Cells of a part under a header, in the order of the rows. */
const cells = (part: RecordPart | undefined, header: string) => {
  const index = part?.columns.findIndex((column) => column.header === header) ?? -1;
  return part === undefined || index < 0 ? [] : part.rows.map((row) => row[index]);
};

type Line = Readonly<Record<string, string>>;

function byKey(lines: readonly Line[], header: string): Map<string | undefined, Line[]> {
  const groups = new Map<string | undefined, Line[]>();
  for (const line of lines) groups.set(line[header], [...(groups.get(line[header]) ?? []), line]);
  return groups;
}

/** What the tool writes where nobody chose anything is blank. */
const wordsOf = (line: Line, header: string) => (line[header] === 'Select' ? null : line[header] || null);

describe('a deal of the sample is told as its files tell it', () => {
  const deals = linesOf('pipeline.csv');
  const people = byKey(linesOf('people.csv'), 'Associated Deal IDs');
  const touches = byKey(linesOf('touches.csv'), 'Opportunity ID');
  const interviews = byKey(linesOf('lost-deal-interviews.csv'), 'Deal ID');
  const accounts = new Map(linesOf('accounts.csv').map((line) => [line['Account Name'], line]));
  const withAll = deals.find(({ 'Opportunity ID': id, Description: text, 'Primary Campaign Source': campaign }) =>
    Boolean(interviews.has(id) && people.has(id) && touches.has(id) && text && campaign),
  );
  const chosen = [...deals.filter((_, index) => index % 400 === 0), ...(withAll === undefined ? [] : [withAll])];

  test('one of them is in every file', () => expect(withAll).toBeDefined());

  test.each(chosen.map((line) => [line['Opportunity ID'] ?? '', line] as const))('%s', async (id, line) => {
    const record = await recordOf(id);
    const own = partOf(record, 'deals');
    expect([record.id, record.name]).toEqual([id, line['Opportunity Name']]);
    expect(own?.files).toEqual(['pipeline.csv']);
    const worded = ['Account Name', 'Title', 'Stage', 'Loss Reason', 'Lead Source', 'Use Case', 'Description'];
    for (const header of worded) expect([header, cells(own, header)]).toEqual([header, [wordsOf(line, header)]]);
    const stage = own?.columns.find(({ header }) => header === 'Stage');
    expect(stage?.counted_as).toBe(record.outcome);

    const rowsOf = (lines: readonly Line[] | undefined, header: string) =>
      (lines ?? []).map((each) => each[header]).sort();
    expect([...cells(partOf(record, 'people'), 'Record ID')].sort()).toEqual(rowsOf(people.get(id), 'Record ID'));
    expect([...cells(partOf(record, 'people'), 'Job Title')].sort()).toEqual(rowsOf(people.get(id), 'Job Title'));
    expect([...cells(partOf(record, 'touches'), 'Contact ID')].sort()).toEqual(rowsOf(touches.get(id), 'Contact ID'));
    const days = cells(partOf(record, 'touches'), 'Member First Associated Date');
    expect(days).toEqual([...days].sort());
    expect(cells(partOf(record, 'losses'), 'Verbatim')).toEqual(rowsOf(interviews.get(id), 'Verbatim'));

    const account = accounts.get(line['Account Name'] ?? '');
    expect(cells(partOf(record, 'lookup'), 'Territory Region')).toEqual(
      account === undefined ? [] : [account['Territory Region']],
    );
    const campaign = line['Primary Campaign Source'];
    if (campaign) expect(cells(partOf(record, 'campaigns'), 'Campaign')).toContain(campaign);
    for (const part of record.parts)
      expect([part.of, part.rows.length > 0, part.total]).toEqual([part.of, true, part.rows.length]);
  });

  test('sources that say nothing of a deal are not among its parts', async () => {
    const lone = deals.find(({ 'Opportunity ID': id }) => !interviews.has(id) && !touches.has(id));
    const { parts } = await recordOf(lone?.['Opportunity ID'] ?? '');
    expect(parts.map(({ of }) => of)).not.toContain('losses');
    expect(parts.map(({ of }) => of)).not.toContain('touches');
  });

  test('a number that no deal has names none', async () => {
    expect(await readDealRecord(engine, warehouse, 10 ** 9)).toBeNull();
  });
});
