import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const HEADERS = 'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Created Date,Close Date';

const row = (id: number, stage: string, amount: string, close: string): string =>
  [`D${id}`, `Deal ${id}`, `Account ${id % 7}`, stage, amount, '2026-01-05', close].join(',');

const first = Array.from({ length: 60 }, (_, index) => {
  const stage = index < 20 ? 'Closed Won' : index < 45 ? 'Closed Lost' : 'Proposal';
  return row(index + 1, stage, String(1000 + index), '2026-03-20');
});

/** Deals 41 to 44 are gone, 1 was won and is lost, 21 to 23 were lost and are won, 46 to 50 are decided, 61 to 65 are new. */
const second = [
  row(1, 'Closed Lost', '1000', '2026-03-20'),
  ...first.slice(1, 20),
  ...[21, 22, 23].map((id) => row(id, 'Closed Won', String(999 + id), '2026-06-10')),
  ...first.slice(23, 40),
  ...first.slice(44, 45),
  ...[46, 47, 48, 49, 50].map((id) => row(id, 'Closed Won', String(999 + id), '2026-06-11')),
  ...first.slice(50),
  ...[61, 62, 63, 64].map((id) => row(id, 'Proposal', '500', '2026-09-30')),
  row(65, 'Proposal', 'ask Jo', '2026-09-30'),
];

/** What the exports of two quarters hold by construction. */
export const QUARTERS = {
  first: { deals: first.length },
  second: { rows: second.length, new: 4, changed: 9, unchanged: 47, set_aside: 1, gone: 4 },
  deals_after: first.length + 4,
} as const;

/** Writes both exports into a folder and answers their paths. */
export async function writeQuarters(folder: string): Promise<[string, string]> {
  const write = async (name: string, rows: readonly string[]): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, `${[HEADERS, ...rows].join('\n')}\n`);
    return file;
  };
  return [await write('pipeline-q1.csv', first), await write('pipeline-q2.csv', second)];
}
