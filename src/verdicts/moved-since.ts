import type { Evidence, Share } from '../assumptions/evidence.ts';
import type { History } from '../assumptions/scrutiny.ts';
import type { Claim } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { ALONE, type Effects } from './clustered.ts';
import type { Finding } from './finding.ts';
import type { Readable } from './judge-evidence.ts';
import type { Moved } from './moved.ts';
import { movedLead, movedRate, movedRatio, type RatePair } from './moved-rates.ts';
import { movedShift, movedSpells, movedValues } from './moved-values.ts';

type Of<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** Rule M1. Null where one side holds nothing, or the figures have no size to compare. */
export function movedSince(
  claim: Claim,
  reading: Readable,
  finding: Finding,
  { now: { evidence: now }, before: { evidence: before } }: History,
  method: MethodSettings,
  effects: Effects = ALONE,
): Moved | null {
  if (now.kind === 'rate' && before.kind === 'rate') return movedRate(now.share, before.share, method, effects.own);
  if (now.kind === 'categories' && before.kind === 'categories') {
    const of = ({ claimed, recorded }: Of<'categories'>): Share => ({ x: claimed.deals, n: recorded });
    return movedRate(of(now), of(before), method, effects.own);
  }
  if (now.kind === 'two-rates' && before.kind === 'two-rates') {
    const moved = reading.unit === 'ratio' ? movedRatio : movedLead;
    return moved(now, before, method, { first: effects.own, second: effects.versus });
  }
  if (now.kind === 'segments' && before.kind === 'segments') {
    const rival = finding.rival?.value;
    const against = ({ claimed, rivals }: Of<'segments'>): RatePair => ({
      first: claimed,
      second: rivals.find(({ value }) => value === rival)?.share ?? { x: 0, n: 0 },
    });
    const second = rival === undefined ? 1 : effects.rival(rival);
    return movedLead(against(now), against(before), method, { first: effects.own, second });
  }
  if (now.kind === 'spells' && before.kind === 'spells') return movedSpells(now.spells, before.spells, method);
  if (now.kind === 'wins' && before.kind === 'wins') {
    return movedValues(now.days, before.days, 'days', 'median', method);
  }
  if (now.kind === 'amounts' && before.kind === 'amounts') {
    const statistic = claim.measure === 'deal_size' ? (claim.statistic ?? 'median') : 'median';
    return movedValues(now.amounts, before.amounts, 'money', statistic, method);
  }
  if (now.kind === 'two-samples' && before.kind === 'two-samples') {
    return movedShift(now, before, reading.unit, method);
  }
  return null;
}
