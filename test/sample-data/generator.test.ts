import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFiles } from '../../sample-data/generator/sample-files.ts';
import { ROWS_TO_SET_ASIDE } from '../../sample-data/generator/set-aside-rows.ts';
import { PLANTED_SIZES } from '../../sample-data/planted-patterns.ts';
import { isoDay, linesOf, readDeals } from './sample-rows.ts';

const folder = new URL('../../sample-data/', import.meta.url);
const onDisk = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

test('the files on disk are what the generator makes, byte for byte, and nothing else lies beside them', () => {
  const made = sampleFiles();
  for (const [name, text] of Object.entries(made)) expect(onDisk(name) === text, name).toBe(true);
  const data = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  expect(data.sort()).toEqual([...Object.keys(made), 'project.json'].sort());
});

test('a second run in the same process makes the same bytes: no state is left behind', () => {
  const [first, second] = [sampleFiles(), sampleFiles()];
  for (const name of Object.keys(first)) expect(first[name] === second[name], name).toBe(true);
});

test('the CSVs stay under four megabytes together', () => {
  const bytes = Object.values(sampleFiles()).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(4 * 1024 * 1024);
  expect(bytes).toBeGreaterThan(1024 * 1024);
});

test('the files hold the rows that the README names', () => {
  const { deals, set_aside } = readDeals();
  const ids = new Set(deals.map((deal) => deal.line['Opportunity ID']));
  const orphans = (file: string, column: string) => linesOf(file).filter((line) => !ids.has(line[column] ?? '')).length;
  expect({
    deals: deals.length,
    deal_rows: linesOf('pipeline.csv').length,
    rows_to_set_aside: set_aside.length,
    people: linesOf('people.csv').length,
    people_without_deal: orphans('people.csv', 'Associated Deal IDs'),
    accounts: linesOf('accounts.csv').length,
    campaigns: linesOf('campaigns.csv', 2).length,
    touches: linesOf('touches.csv').length,
    touches_without_deal: orphans('touches.csv', 'Opportunity ID'),
    interviews: linesOf('lost-deal-interviews.csv').length,
    interviews_without_deal: orphans('lost-deal-interviews.csv', 'Deal ID'),
  }).toEqual(PLANTED_SIZES);
});

test('each row planted to be set aside is, and one copy besides', () => {
  const { set_aside } = readDeals();
  const looseEnds = set_aside.filter((line) => line['Opportunity Name']?.startsWith('Loose end'));
  expect(looseEnds.length).toBe(ROWS_TO_SET_ASIDE.length);
  expect(set_aside.length - looseEnds.length).toBe(1);
});

test('the pipeline report ends in its footer, which counts the rows above it', () => {
  const lines = onDisk('pipeline.csv').trimEnd().split('\n');
  expect(lines.slice(-7)).toEqual([
    '"Pipeline and closed deals"',
    '"Close Date equals Custom (4/1/2024 to 12/31/2027)"',
    '"Show: All opportunities"',
    '"Grand Totals (3,007 records)"',
    '',
    '"Confidential Information - Do Not Distribute"',
    '"Copyright © 2000-2026 Planleaf Software. All rights reserved."',
  ]);
  expect(lines.at(-8)).toBe('');
});

test('open deals carry an expected date in the close-date column, some of it past', () => {
  const open = readDeals().deals.filter((deal) => deal.outcome === 'open');
  expect(open.every((deal) => deal.closes !== '')).toBe(true);
  expect(open.filter((deal) => deal.closes <= '2026-09-30').length).toBeGreaterThan(20);
  expect(open.filter((deal) => deal.closes > '2026-09-30').length).toBeGreaterThan(150);
});

test('about one loss reason in eight is blank or a word for it', () => {
  const lost = readDeals().deals.filter((deal) => deal.outcome === 'lost');
  const blank = lost.filter((deal) => ['', 'unknown'].includes(deal.line['Loss Reason'] ?? ''));
  expect(blank.length / lost.length).toBeCloseTo(0.12, 2);
  expect(blank.some((deal) => deal.line['Loss Reason'] === 'unknown')).toBe(true);
});

test('the totals of the campaign report are the sums of its rows', () => {
  const spend = linesOf('campaigns.csv', 2).reduce((sum, line) => sum + Number(line.Cost?.replaceAll(',', '')), 0);
  const total = onDisk('campaigns.csv')
    .split('\n')
    .find((line) => line.startsWith('Total: Account'));
  expect(total).toContain(`"${spend.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}"`);
});

test('every campaign that a touch or a deal names is in the campaign report and had begun by the touch', () => {
  const starts = new Map(linesOf('campaigns.csv', 2).map((line) => [line.Campaign ?? '', line['Start date'] ?? '']));
  const touches = linesOf('touches.csv').map((line) => ({
    campaign: line['Campaign Name'] ?? '',
    on: isoDay(line['Member First Associated Date'] ?? '') ?? '',
  }));
  expect(touches.filter(({ campaign, on }) => !(on >= (starts.get(campaign) ?? 'never')))).toEqual([]);
  const onDeals = linesOf('pipeline.csv').flatMap((line) => line['Primary Campaign Source'] || []);
  expect(onDeals.length).toBeGreaterThan(500);
  expect(onDeals.filter((name) => !starts.has(name))).toEqual([]);
});

test('ids of deals that differ only in case are different deals', () => {
  const ids = readDeals().deals.map((deal) => deal.line['Opportunity ID'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.map((id) => id.toLowerCase())).size).toBeLessThan(ids.length);
});
