import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright';

type SavedCsv = { name: string; headers: string[]; rows: Record<string, string>[] };

/** Waits for the file that an action saves. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The same for a table, as a spreadsheet would read it. */
export async function savedCsv(page: Page, act: () => Promise<void>): Promise<SavedCsv> {
  const { name, text } = await savedBy(page, act);
  const [headers = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const rows = lines.map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])));
  return { name, headers, rows };
}
