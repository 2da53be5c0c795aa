import { amounts } from './amounts.ts';
import { campaignSpend } from './campaign-spend.ts';
import { categories } from './categories.ts';
import { clusters } from './clusters.ts';
import { durations } from './durations.ts';
import { matureDurations } from './mature-durations.ts';
import { outcomes } from './outcomes.ts';

/** Every question the app asks of the facts. */
export const METRICS = { outcomes, categories, durations, matureDurations, amounts, clusters, campaignSpend } as const;
