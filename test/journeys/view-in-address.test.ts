import type { Page } from 'playwright';
import { describe } from 'vitest';
import { type Quarter, quarterName, quarterOf } from '../../src/model/quarter.ts';
import { readDeals } from '../sample-data/sample-rows.ts';
import { saved } from './support/at-rest.ts';
import { expect, journey } from './support/journey.ts';
import { seeTheSampleAnswer, trySample } from './support/sample.ts';

const NEWEST = quarterOf('2026-09-30');
const EARLIER = quarterOf('2026-03-31');
const REGION = 'North America';
const { deals } = readDeals();

/** Closed deals of operations heads in the four quarters up to one, of one region or of all. */
const closedDeals = (last: Quarter, region?: string): number =>
  deals.filter(
    (deal) =>
      deal.persona === 'operations-head' &&
      deal.quarter !== null &&
      deal.quarter > last - 4 &&
      deal.quarter <= last &&
      (region === undefined || deal.region === region),
  ).length;

const seeClosed = (page: Page, count: number) =>
  expect(
    page.getByRole('button', { name: `of ${count} closed deals won. See the deals of Operations head` }),
  ).toBeVisible();

describe('what is looked at stands in the address', () => {
  journey(
    'period, comparison and filter change the figures, outlive a reload, and go back step by step',
    async ({ page }) => {
      const [all, earlier, narrowed] = [closedDeals(NEWEST), closedDeals(EARLIER), closedDeals(EARLIER, REGION)];
      expect(new Set([all, earlier, narrowed, 0]).size).toBe(4);

      await trySample(page);
      await seeClosed(page, all);
      await page.getByLabel('Period', { exact: true }).selectOption({ label: quarterName(EARLIER) });
      await seeClosed(page, earlier);
      await page.getByRole('button', { name: 'Region: all' }).click();
      const region = page.getByRole('checkbox', { name: REGION });
      await region.click();
      await expect(region).toBeChecked();
      await seeClosed(page, narrowed);
      await page.keyboard.press('Escape');
      await page.getByLabel('Compared with').selectOption({ label: quarterName(EARLIER - 4) });
      await expect(page.getByText(`Since ${quarterName(EARLIER - 4)}:`)).toBeVisible();

      await saved(page);
      await page.reload();
      await seeClosed(page, narrowed);
      await expect(page.getByLabel('Period', { exact: true })).toHaveValue(String(EARLIER));
      await expect(page.getByLabel('Compared with')).toHaveValue(String(EARLIER - 4));
      await expect(page.getByText(`Since ${quarterName(EARLIER - 4)}:`)).toBeVisible();

      await page.getByRole('link', { name: 'Personas', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
      await expect(page.getByRole('button', { name: `Remove the filter Region: ${REGION}` })).toBeVisible();
      await page.goBack();
      await seeClosed(page, narrowed);
      await page.goBack();
      await expect(page.getByText(`Since ${quarterName(EARLIER - 1)}:`)).toBeVisible();
      await seeClosed(page, narrowed);
      await page.goBack();
      await seeClosed(page, earlier);
      await page.goBack();
      await seeClosed(page, all);
      await seeTheSampleAnswer(page);
      await page.goForward();
      await seeClosed(page, earlier);
    },
  );

  journey('a filter that leaves no deal says so and offers the way out', async ({ page }) => {
    await trySample(page);
    await page.goto('/#/?f.industry=No%20such%20industry');
    await expect(page.getByRole('heading', { name: 'No deal matches these filters' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await seeTheSampleAnswer(page);
  });
});
