import { position } from '../../verdicts/position.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** Whether the likely range agrees with the claim, and only a further check stands in the way. */
export const isHeldBack = ({ verdict, sets, interval }: Pick<Verdict, 'verdict' | 'sets' | 'interval'>): boolean =>
  verdict === 'at-risk' && sets !== null && interval !== null && position(interval, sets).verdict === 'holds';
