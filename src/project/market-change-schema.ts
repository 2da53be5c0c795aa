import { z } from 'zod';
import { MARKET_CHANGE_KINDS, type MarketChange } from '../model/market-change.ts';
import { day, exactly, label, text } from './shapes.ts';

export const marketChange: z.ZodType<MarketChange> = exactly({
  id: label,
  what: label,
  kind: z.enum(MARKET_CHANGE_KINDS),
  changed_on: day,
  source: text,
} satisfies Record<keyof MarketChange, z.ZodType>);
