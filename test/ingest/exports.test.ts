import { expect, test } from 'vitest';
import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';

/** Headers as each tool writes them, with invented rows. */

const plan = (text: string, name = 'export.csv', decisions = {}): Promise<PlannedFile> =>
  planFile(new Blob([text]), name, decisions);

const mapping = ({ plan: { columns } }: PlannedFile): Record<string, string | null> =>
  Object.fromEntries(columns.map(({ name, maps_to }) => [name, maps_to]));

test('a Salesforce report loses its footer and nothing else', async () => {
  const report = [
    '"Opportunity Owner","Opportunity Name","Stage","Amount","Close Date","Type"',
    '"Ann Lee","Roof repair","Closed Won","1200.00","4/15/2024","New"',
    '"Bo Chan","Pump, large","Closed Lost","900.00","4/2/2024","New"',
    '',
    '"Pipeline by owner"',
    '"Filtered By:"',
    '"   Show: All opportunities"',
    '"Grand Totals (2 records)"',
    '"Confidential Information - Do Not Distribute"',
    '"Copyright © 2000-2024 salesforce.com, inc. All rights reserved."',
    '',
  ].join('\n');
  const planned = await plan(report);
  expect(planned.plan.tool).toBe('salesforce');
  expect(planned.plan.table).toBe('deals');
  expect(planned.plan.lines).toEqual({ total: 10, preamble: 0, header: 1, data: 2, blank: 1, footer: 6 });
  expect(planned.body.records).toBe(2);
  expect(mapping(planned)).toMatchObject({ Stage: 'stage', Amount: 'amount', 'Close Date': 'close_date' });
  const closed = planned.plan.columns.find(({ name }) => name === 'Close Date')!;
  expect(closed.reading).toEqual({ kind: 'date', order: 'mdy', formats: ['%m/%d/%Y'] });
  expect(planned.plan.questions).toEqual([]);
});

test('the footer of a Salesforce report saved again by a spreadsheet is padded with separators and still a footer', async () => {
  const report = [
    'Opportunity Owner,Opportunity Name,Stage,Amount',
    'Ann Lee,Roof repair,Closed Won,1200',
    ',,,',
    'Grand Totals (1 records),,,',
    'Confidential Information - Do Not Distribute,,,',
    '',
  ].join('\r\n');
  const { plan: found } = await plan(report);
  expect(found.lines).toEqual({ total: 5, preamble: 0, header: 1, data: 1, blank: 0, footer: 3 });
  expect(found.set_aside).toEqual([]);
});

const GOOGLE = [
  'Campaign report',
  '"September 1, 2026 - September 3, 2026"',
  'Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value',
  '2026-09-01,Search,111,USD,"1,204.50","20,100",310,12,--',
  '2026-09-02,Display,112,USD,88.10,900,3,0,10.00',
  'Total: Campaigns,--,--,USD,"1,292.60","21,000",313,12,10.00',
  'Total: Account,--,--,USD,"1,292.60","21,000",313,12,10.00',
  '',
].join('\n');

test('the totals of a Google Ads report are a footer, or every sum would be doubled', async () => {
  const planned = await plan(GOOGLE);
  expect(planned.plan.tool).toBe('google_ads');
  expect(planned.plan.table).toBe('campaigns');
  expect(planned.plan.header_line).toBe(3);
  expect(planned.plan.lines).toEqual({ total: 7, preamble: 2, header: 1, data: 2, blank: 0, footer: 2 });
  expect(mapping(planned)).toEqual({
    Day: 'start_date',
    Campaign: 'name',
    'Campaign ID': 'campaign_id',
    'Currency code': 'currency',
    Cost: 'spend',
    'Impr.': 'impressions',
    Clicks: 'clicks',
    Conversions: 'conversions',
    'Conv. value': 'conversion_value',
  });
});

test('the same report as UTF-16 with tabs, with and without a byte order mark, gives the same plan', async () => {
  const text = GOOGLE.replace(/("[^"]*")|,/g, (_match, quoted) => quoted ?? '\t');
  const wide = (start: string) =>
    new Blob([new Uint8Array(Uint16Array.from([...(start + text)].map((c) => c.charCodeAt(0))).buffer)]);
  const marked = await planFile(wide('\ufeff'), 'export.csv');
  expect(marked.plan.dialect).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
  expect(marked.plan.lines).toEqual({ total: 7, preamble: 2, header: 1, data: 2, blank: 0, footer: 2 });
  const unmarked = await planFile(wide(''), 'export.csv');
  expect(unmarked.plan.columns).toEqual(marked.plan.columns);
  expect(await unmarked.body.blob.text()).toBe(await marked.body.blob.text());
});

test('a LinkedIn report starts below its title and period', async () => {
  const { plan: found } = await plan(
    [
      'Campaign Performance Report (in UTC)',
      'Report Start: 09/01/2026, Report End: 09/02/2026',
      '',
      'Start Date (in UTC),Account Name,Campaign Group Name,Campaign Name,Campaign ID,Total Spent,Impressions,Clicks,Leads,Currency',
      '9/1/2026,Acme,Autumn,Finance leaders,77,"$1,010.00",5000,40,3,USD',
      '9/2/2026,Acme,Autumn,Finance leaders,77,$980.00,4800,37,2,USD',
    ].join('\n'),
  );
  expect(found).toMatchObject({ tool: 'linkedin_ads', table: 'campaigns', header_line: 4 });
  expect(found.lines).toEqual({ total: 6, preamble: 2, header: 1, data: 2, blank: 1, footer: 0 });
  expect(found.columns[0]!.reading).toMatchObject({ kind: 'date', order: 'mdy' });
  expect(found.questions.map(({ about }) => about)).toEqual(['Start Date (in UTC)']);
});

test('a file whose rows are each one quoted field is opened', async () => {
  const rows = Array.from(
    { length: 338 },
    (_, index) => `"D-${index},""Deal, no. ${index}"",Closed Won,${index * 10}"`,
  );
  const { plan: found, body } = await plan(['"Deal ID,Deal Name,Deal Stage,Amount"', ...rows].join('\r\n'));
  expect(found.columns.map(({ name }) => name)).toEqual(['Deal ID', 'Deal Name', 'Deal Stage', 'Amount']);
  expect(body.records).toBe(338);
  expect((await body.blob.text()).split('\n')[1]).toBe('D-0,"Deal, no. 0",Closed Won,0');
  const bare = await plan(['Deal ID,Deal Name,Deal Stage,Amount', ...rows].join('\r\n'));
  expect(bare.body.records).toBe(338);
});

test('a single column of sentences with commas stays a single column', async () => {
  const { plan: found, body } = await plan('note\n"Hello, world"\n"Bye, now"\n"Well, well"\n');
  expect(found.columns).toHaveLength(1);
  expect(body.records).toBe(3);
});

test('a sep= line names the delimiter and is no header', async () => {
  const { plan: found } = await plan('sep=;\r\nDeal ID;Stage;Amount\r\n1;Closed Won;1,5\r\n2;Closed Lost;2,5\r\n');
  expect(found.dialect.delimiter).toBe(';');
  expect(found.header_line).toBe(2);
  expect(found.lines).toEqual({ total: 4, preamble: 1, header: 1, data: 2, blank: 0, footer: 0 });
  expect(found.columns[2]!.reading).toEqual({ kind: 'number', decimal: ',' });
});

test('headers named like parts of objects stay headers', async () => {
  const { plan: found } = await plan('__proto__,constructor,toString,Stage\n1,2,3,Won\n4,5,6,Lost\n');
  expect(found.columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString', 'Stage']);
});

test('a stray quote costs its own line, not the rows behind it', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `D-${index},"Deal, no. ${index}",Won`);
  rows[9] = 'D-9,"44.39,Won';
  rows[20] = 'D-20,twenty",Won';
  const { plan: found, body } = await plan(['Deal ID,Deal Name,Stage', ...rows].join('\n'));
  expect(found.set_aside.map(({ line, original }) => [line, original])).toEqual([[11, ['D-9', '"44.39', 'Won']]]);
  expect(body.records).toBe(39);
});

test('two stray quotes far apart do not swallow the rows between them', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `D-${index},Deal ${index},Won`);
  rows[3] = 'D-3,"three,Won';
  rows[30] = 'D-30,thirty",Won';
  const { plan: found, body, lineOf } = await plan(['Deal ID,Deal Name,Stage', ...rows].join('\n'));
  expect(found.set_aside.map(({ line }) => line)).toEqual([5]);
  expect(body.records).toBe(39);
  expect([lineOf(2), lineOf(3), lineOf(38)]).toEqual([4, 6, 41]);
});

test('a row that repeats the header in the middle of the file is set aside', async () => {
  const { plan: found } = await plan('Deal ID,Stage\n1,Won\nDeal ID,Stage\n2,Lost\n');
  expect(found.set_aside.map(({ line, reason }) => [line, reason])).toEqual([[3, 'This row repeats the header.']]);
});

test('a delimiter at the end of every row but the header adds a column, not a fault', async () => {
  const { plan: found, body } = await plan('Deal ID,Stage\n1,Won,\n2,Lost,\n');
  expect(found.columns.map(({ name }) => name)).toEqual(['Deal ID', 'Stage', 'Column 3']);
  expect(body.records).toBe(2);
});

test('a NUL character is refused with its line and column', async () => {
  const { plan: found, body } = await plan('Deal ID,Stage\n1,Won\n2,Lo\0st\n');
  expect(found.set_aside).toMatchObject([{ line: 3, column: 'Stage', value: 'Lo\0st' }]);
  expect(body.records).toBe(1);
});

test('one damaged character in a UTF-8 file costs its row, not the accents of the others', async () => {
  const encoder = new TextEncoder();
  const names = ['Zoë', 'Müller', 'José', 'Søren', 'Élodie', 'Håkon', 'Brontë', 'André'];
  const lines = names.map((name, index) => encoder.encode(`${index},${name}\n`));
  const { plan: found, body } = await planFile(
    new Blob([encoder.encode('Deal ID,Name\n'), ...lines, new Uint8Array([57, 44, 0xc3, 10])]),
    'x.csv',
  );
  expect(found.dialect.encoding).toBe('utf-8');
  expect(found.set_aside.map(({ line }) => line)).toEqual([10]);
  expect(await body.blob.text()).toContain('Zoë');
});

test('Windows-1252 keeps the euro sign and typographic quotes, and is asked about with a word', async () => {
  const bytes = new Uint8Array(
    [...'Deal ID,Name,Value\n1,']
      .map((c) => c.charCodeAt(0))
      .concat(
        [0x93, 0xc9, 0x74, 0xe9, 0x94],
        [...',5'].map((c) => c.charCodeAt(0)),
        [0x80, 10],
      ),
  );
  const { plan: found, body } = await planFile(new Blob([bytes]), 'x.csv');
  expect(found.dialect.encoding).toBe('windows-1252');
  expect(await body.blob.text()).toContain('1,“Été”,5€');
  expect(found.questions[0]).toMatchObject({ about: 'encoding' });
  expect(found.questions[0]!.why).toContain('“Été”');
});

test.each([
  ['an empty file', new Uint8Array(), /empty/],
  ['blank lines', new TextEncoder().encode('\n\n\r\n'), /blank lines/],
  ['a web page', new TextEncoder().encode('<!DOCTYPE html><html><table></table></html>'), /web page/],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Excel/],
  ['JSON', new TextEncoder().encode('[{"id": 1}]'), /JSON/],
  ['a preamble alone', new TextEncoder().encode('Campaign report\n"September 1, 2026 - September 3, 2026"\n'), /title/],
  ['binary data', new Uint8Array(200).map((_, index) => index % 7), /binary/],
])('%s gets one readable sentence', async (_what, bytes, sentence) => {
  const { plan: found, body } = await planFile(new Blob([bytes]), 'x.csv');
  expect(found.error).toMatch(sentence);
  expect(found.columns).toEqual([]);
  expect(body.records).toBe(0);
});

test('decisions replace guesses and nothing else is guessed', async () => {
  const planned = await plan('Deal;When;Sum\nA;01/02/2024;1,5\nB;03/04/2024;2,5\n', 'x.csv', {
    table: 'deals',
    columns: { opportunity_id: 'Deal', close_date: 'when', amount: 'Sum', stage: 'Phase' },
    dates: { close_date: 'mdy' },
    decimal: ',',
    null_words: [],
  });
  expect(mapping(planned)).toEqual({ Deal: 'opportunity_id', When: 'close_date', Sum: 'amount' });
  expect(planned.plan.columns.map(({ because }) => because)).toEqual(['given', 'given', 'given']);
  expect(planned.plan.columns[1]!.reading).toMatchObject({ order: 'mdy' });
  expect(planned.plan.null_words).toEqual([]);
  expect(planned.plan.questions.map(({ about }) => about)).toEqual(['stage']);
});

test('a header line that a person names is used, and one that is not there is an error', async () => {
  const text = 'ignore,this\nDeal ID,Stage\n1,Won\n';
  expect((await plan(text, 'x.csv', { header_line: 2 })).plan.header_line).toBe(2);
  expect((await plan(text, 'x.csv', { header_line: null })).plan.columns.map(({ name }) => name)).toEqual([
    'Column 1',
    'Column 2',
  ]);
  expect((await plan(text, 'x.csv', { header_line: 9 })).plan.error).toMatch(/Line 9/);
});

test('an aborted signal stops planning with its reason', async () => {
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(planFile(new Blob(['a,b\n1,2\n']), 'x.csv', {}, { signal })).rejects.toThrow('stop');
});

test('a regular file is sliced, not copied: its body is the file itself, line ends included', async () => {
  const text = 'Deal ID,Stage\r\n1,Won\r\n2,"a\nb"\r\n';
  expect(await (await plan(text)).body.blob.text()).toBe(text);
});

test('bytes that are no UTF-8 far behind the start are noticed, and the whole file is read again', async () => {
  const ascii = new TextEncoder().encode(`Deal ID,Name\n${'1,plain name\n'.repeat(100_000)}`);
  const late = new Uint8Array([50, 44, 0x4a, 0x6f, 0x73, 0xe9, 10]);
  const { plan: found, body } = await planFile(new Blob([ascii, late]), 'x.csv');
  expect(found.dialect.encoding).toBe('windows-1252');
  expect((await body.blob.text()).endsWith('2,José\n')).toBe(true);
  expect(found.questions.map(({ about }) => about)).toEqual(['encoding']);
});

test('progress ends at the size of the file', async () => {
  const seen: number[] = [];
  const file = new Blob(['Deal ID,Stage\n', '1,Won\n'.repeat(500_000)]);
  await planFile(file, 'x.csv', {}, { onProgress: (bytes) => seen.push(bytes) });
  expect(seen.at(-1)).toBe(file.size);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
});
