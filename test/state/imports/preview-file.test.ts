import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import { type FilePreview, previewFile } from '../../../src/state/imports/preview-file.ts';

async function preview(text: BlobPart): Promise<{ preview: FilePreview; total: number }> {
  const blob = new Blob([text]);
  const { plan } = await planFile(blob, 'report.csv');
  return { preview: await previewFile(blob, plan), total: plan.lines.total };
}

const parts = ({ first, last }: FilePreview) => [...first, ...last].map(({ line, part }) => `${line} ${part}`);
const body = (count: number) => Array.from({ length: count }, (_, n) => `00${n},Deal ${n},Won,${n}.5`).join('\n');
const REPORT = (count: number) => `Pipeline report
Generated on 2026-01-01

Opportunity ID,Opportunity Name,Stage,Amount
${body(count)}

"Grand Totals (${count} records)"
Confidential Information - Do Not Distribute
`;

test('every line of a short report is marked for what it was taken for', async () => {
  const { preview: shown } = await preview(REPORT(3));
  expect(parts(shown)).toEqual([
    '1 preamble',
    '2 preamble',
    '3 blank',
    '4 header',
    '5 data',
    '6 data',
    '7 data',
    '8 blank',
    '9 footer',
    '10 footer',
  ]);
  expect(shown.between).toBe(false);
});

test('of a long report both ends are shown, with the lines of the file', async () => {
  const { preview: shown, total } = await preview(REPORT(20_000));
  expect(shown.between).toBe(true);
  expect(shown.first.filter(({ part }) => part === 'data')).toHaveLength(5);
  expect(shown.last.at(-1)).toMatchObject({
    line: total,
    part: 'footer',
    cells: ['Confidential Information - Do Not Distribute'],
  });
  expect(shown.last.filter(({ part }) => part === 'footer')).toHaveLength(2);
});

test('a row that was set aside is marked', async () => {
  const { preview: shown } = await preview('Deal ID,Deal Name,Stage\n1,One,Won\n2,Two,Won,too,many\n3,Three,Lost\n');
  expect(parts(shown)).toEqual(['1 header', '2 data', '3 set aside', '4 data']);
  expect(shown.first[2]?.cells).toEqual(['2', 'Two', 'Won', 'too', 'many']);
});

test('text of another encoding is shown decoded', async () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffDeal ID,Owner,Stage\n1,José,Won\n2,Zoë,Lost\n', 'utf16le'));
  const { preview: shown } = await preview(utf16);
  expect(shown.first[1]?.cells).toEqual(['1', 'José', 'Won']);
});

test('a wrapped row is opened, and a remark with commas below is not', async () => {
  const rows = Array.from({ length: 12 }, (_, n) => `"00${n},Deal ${n},Won,${n}.5"`);
  const remark = '"Copyright 2026 Acme, inc. All rights reserved."';
  const { preview: shown } = await preview(`"Deal ID,Deal Name,Stage,Amount"\n${rows.join('\n')}\n\n${remark}\n`);
  expect(shown.first[1]?.cells).toEqual(['000', 'Deal 0', 'Won', '0.5']);
  expect(shown.last.at(-1)).toMatchObject({
    part: 'footer',
    cells: ['Copyright 2026 Acme, inc. All rights reserved.'],
  });
});
