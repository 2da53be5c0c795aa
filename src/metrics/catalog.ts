import { amounts } from './amounts.ts';
import { behaviour } from './behaviour.ts';
import { breakdown } from './breakdown.ts';
import { breakdownValues } from './breakdown-values.ts';
import { campaignDeals } from './campaign-deals.ts';
import { campaignLeads } from './campaign-leads.ts';
import { campaignQuarters } from './campaign-quarters.ts';
import { campaignSpend } from './campaign-spend.ts';
import { categories } from './categories.ts';
import { clusters } from './clusters.ts';
import { committees } from './committees.ts';
import { durations } from './durations.ts';
import { leadDays } from './lead-days.ts';
import { leads } from './leads.ts';
import { matureDurations } from './mature-durations.ts';
import { noted } from './noted.ts';
import { outcomes } from './outcomes.ts';
import { roleAmounts } from './role-amounts.ts';
import { roleDays } from './role-days.ts';
import { roleParts } from './role-parts.ts';
import { roleSides } from './role-sides.ts';
import { slices } from './slices.ts';
import { touchDays } from './touch-days.ts';
import { triggerDays } from './trigger-days.ts';
import { untimedDurations } from './untimed-durations.ts';

/** Every question the app asks of the facts. */
export const METRICS = {
  outcomes,
  categories,
  durations,
  untimedDurations,
  matureDurations,
  amounts,
  clusters,
  campaignSpend,
  leads,
  leadDays,
  campaignQuarters,
  campaignDeals,
  campaignLeads,
  touchDays,
  slices,
  noted,
  triggerDays,
  breakdown,
  breakdownValues,
  roleParts,
  roleSides,
  roleDays,
  roleAmounts,
  behaviour,
  committees,
} as const;
