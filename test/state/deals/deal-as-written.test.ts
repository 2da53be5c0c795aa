import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { partAsWritten } from '../../../src/state/deals/deal-as-written.ts';
import { planSources } from '../../../src/state/imports/load-sources.ts';
import { type RecordPart, readDealRecord } from '../../../src/tables/deal-record.ts';
import { writtenBeside } from '../../../src/views/deals/as-written.ts';
import { linesOf } from '../../sample-data/sample-rows.ts';
import { filesIn, openFolder, projectFrom } from '../../support/open-case.ts';
import { csv, sitting } from '../sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** What stands beside the values of a part, by header: of every row what was read and what is written. */
function differing(part: RecordPart, cells: readonly (readonly (string | null)[] | undefined)[]) {
  return part.rows.map((row, at) =>
    Object.fromEntries(
      part.columns.flatMap(({ header }, index) => {
        const beside = writtenBeside(row[index] ?? null, cells[at]?.[index]);
        return beside === null ? [] : [[header, [row[index] ?? null, beside]]];
      }),
    ),
  );
}

describe('a deal keeps the words of its files', () => {
  test('amounts, days and words that mean empty are shown as they are written, in every source joined on the deal', async () => {
    const { session, state } = sitting(engine);
    await session.addFiles([
      csv(
        'pipeline.csv',
        [
          'Deal ID;Deal Name;Company;Stage;Amount;Create Date;Close Date;Loss Reason',
          'D1;Nordwind;Nordwind AG;Closed Won;"$9.100,00";13/01/2026;21/02/2026;Select',
          'D2;"Sud\nwest";Sudwest;Closed Lost;"$12.500,00";03/02/2026;15/04/2026;Select',
          'D3;Ostwind;Ostwind;Closed Lost;800;14/02/2026;16/04/2026;Price',
        ].join('\r\n'),
      ),
      csv(
        'touches.csv',
        'CampaignMemberId,Contact ID,Opportunity ID,Member First Associated Date,Campaign Name\nM1,P1,D2,"15 Apr, 2025",Fair\nM2,P2,D2,"16 Apr, 2025",Fair\n',
      ),
    ]);
    const { warehouse, files } = state();
    if (warehouse === null) throw new Error('The files must be read.');
    const [row] = await engine.rows("SELECT deal FROM deals WHERE opportunity_id = 'D2'");
    const record = await readDealRecord(engine, warehouse, Number(row?.deal));
    const told = await Promise.all((record?.parts ?? []).map((part) => partAsWritten(part, files)));
    const [own, touches] = record?.parts ?? [];
    if (own === undefined || touches === undefined) throw new Error('The deal and its touches must be there.');

    expect(told.flatMap(({ rows }) => rows.map((each) => each?.line))).toEqual([3, 2, 3]);
    expect(differing(own, told[0]?.rows.map((each) => each?.cells) ?? [])).toEqual([
      {
        Amount: [12500, '$12.500,00'],
        'Create Date': ['2026-02-03', '03/02/2026'],
        'Close Date': ['2026-04-15', '15/04/2026'],
        'Loss Reason': [null, 'Select'],
      },
    ]);
    expect(differing(touches, told[1]?.rows.map((each) => each?.cells) ?? [])).toEqual([
      { 'Member First Associated Date': ['2025-04-15', '15 Apr, 2025'] },
      { 'Member First Associated Date': ['2025-04-16', '16 Apr, 2025'] },
    ]);

    await session.addFiles([
      csv(
        'later.csv',
        'Opportunity ID,Opportunity Name,Stage,Value,Close Date\nD9,Late one,Closed Won,"1,117.50",2026-05-01\n',
      ),
    ]);
    await session.commitImport();
    const after = state();
    const [late] = await engine.rows("SELECT deal FROM deals WHERE opportunity_id IN ('D9')");
    expect(after.files.length).toBeGreaterThan(2);
    expect(late).toBeDefined();
    const second = after.warehouse === null ? null : await readDealRecord(engine, after.warehouse, Number(late?.deal));
    const [part] = second?.parts ?? [];
    if (part === undefined) throw new Error('The later deal must be there.');
    const { rows } = await partAsWritten(part, after.files);
    expect([part.files, rows.map((each) => each?.line)]).toEqual([['later.csv'], [2]]);
    expect(rows[0]?.cells.filter((cell) => cell !== null)).toEqual([
      'D9',
      'Late one',
      'Closed Won',
      '1,117.50',
      '2026-05-01',
    ]);
  });

  test('a file that is no longer at hand is named, and nothing is made up for it', async () => {
    const project = projectFrom('sample-data/project.json');
    const planned = await planSources(project, (await filesIn('sample-data')).slice(0, 1));
    const places = [{ file: 'pipeline.csv', record: 0 }];
    const gone = await partAsWritten({ of: 'deals', columns: [], places }, planned);
    expect(gone).toEqual({ rows: [null], gone: ['pipeline.csv'] });
    const [accounts] = planned;
    if (accounts === undefined) throw new Error('The sample has accounts.');
    const unread = new Blob();
    unread.slice = () => {
      throw new DOMException('The file was moved.', 'NotReadableError');
    };
    const moved = { ...accounts, given: { ...accounts.given, blob: unread } };
    const own = [{ file: accounts.given.name, record: 0 }];
    expect(await partAsWritten({ of: 'lookup', columns: [], places: own }, [moved])).toEqual({
      rows: [null],
      gone: [accounts.given.name],
    });
  });

  test('of the sample, every cell found is the cell of its line, in all six files', async () => {
    const { warehouse, planned } = await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data');
    const numbers = await engine.rows(
      `SELECT d.deal FROM deals d JOIN deal_campaigns USING (deal) WHERE opportunity_id IN (SELECT opportunity_id FROM losses)
       AND opportunity_id IN (SELECT opportunity_id FROM touches) ORDER BY d.deal LIMIT 3`,
    );
    expect(numbers).toHaveLength(3);
    const seen = new Set<string>();
    for (const { deal } of numbers) {
      const record = await readDealRecord(engine, warehouse, Number(deal));
      for (const part of record?.parts ?? []) {
        const { rows } = await partAsWritten(part, planned);
        const [file = ''] = part.files;
        seen.add(file);
        const lines = file === 'campaigns.csv' ? null : linesOf(file);
        for (const [at, row] of rows.entries()) {
          if (row === null) throw new Error(`Nobody knows row ${at} of ${file}.`);
          if (lines === null) continue;
          const line = lines[row.line - 2];
          expect([file, row.line, row.cells]).toEqual([
            file,
            row.line,
            part.columns.map(({ header }) => line?.[header]),
          ]);
        }
      }
    }
    expect(seen.size).toBe(6);
  });
});
