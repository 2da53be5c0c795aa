import type { Page } from 'playwright';
import { chooseFiles } from './choose-files.ts';
import { expect } from './journey.ts';
import { LAYOUTS, writeLayout } from './layouts.ts';

type Figure = { won: number; closed: number; share: string };

/** On the Overview: what the deals of the one persona say of its claim. */
export async function seesWebBuyers(page: Page, { won, closed, share }: Figure): Promise<void> {
  const name = new RegExp(`won ${won} of ${closed} closed deals \\(${share}\\)`, 'i');
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
}

export async function give(page: Page, folder: string, ...names: Parameters<typeof writeLayout>[1][]): Promise<void> {
  const files = await Promise.all(names.map((name) => writeLayout(folder, name)));
  await chooseFiles(page, files);
}

/** A project with a persona and its deals, open on Sources. */
export async function openWebBuyers(page: Page, folder: string): Promise<void> {
  await give(page, folder, 'project.json', 'pipeline-q1.csv');
  await seesWebBuyers(page, LAYOUTS.base);
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
}
