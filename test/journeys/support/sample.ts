import type { Page } from 'playwright';
import { PLANTED_TRUTHS, type PlantedVerdict } from '../../../sample-data/planted-truths.ts';
import { expect } from './journey.ts';

const planted = Object.values(PLANTED_TRUTHS);

export const plantedCount = (verdict: PlantedVerdict): number =>
  planted.filter((truth) => (truth.checked?.verdict ?? truth.verdict) === verdict).length;

/** What the Overview has to say of the sample, or of the sample with a change. */
export const answerOf = ({ holds, contradicted }: { holds: number; contradicted: number }): string =>
  `${holds} of ${planted.length} persona assumptions still hold. ${contradicted} are contradicted by closed deals.`;

const SAMPLE_ANSWER = answerOf({ holds: plantedCount('holds'), contradicted: plantedCount('contradicted') });

export async function seeTheSampleAnswer(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_ANSWER);
}

/** From the empty page to the answer about the sample. */
export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample data' }).click();
  await seeTheSampleAnswer(page);
}
