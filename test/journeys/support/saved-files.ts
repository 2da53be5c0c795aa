import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { Download, Page } from 'playwright';

async function downloadOf(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

/** The file that an action saves, under its name in a folder. */
export async function savedFile(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const download = await downloadOf(page, act);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The rows of the table that an action saves, as a spreadsheet would read them. */
export async function savedRows(page: Page, act: () => Promise<void>): Promise<Record<string, string>[]> {
  const text = await readFile(await (await downloadOf(page, act)).path(), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
