import type { Evidence, Share } from '../assumptions/evidence.ts';
import type { Clustering } from '../assumptions/scrutiny.ts';
import { type Because, type GateCase, type Gated, toAtRisk } from './gated.ts';
import { judgeEvidence } from './judge-evidence.ts';
import type { PositionWord } from './position.ts';

type OneOff = NonNullable<Because['one_off']>;
type Side = OneOff['side'];

/** Rule G2: one account, owner, campaign or day must not decide. */
export function gateOneOff<G extends Gated>(each: GateCase, gated: G): G {
  if (each.scrutiny === null || gated.verdict === 'not-enough-evidence') return gated;
  const sides = [
    ...each.scrutiny.clusters.map((cluster) => ({ cluster, side: 'group' as const })),
    ...each.scrutiny.versus_clusters.map((cluster) => ({ cluster, side: 'versus' as const })),
  ].filter(({ cluster }) => cluster.largest.units.n > 1);
  const one_off = supplier(sides, each.method.checks.one_off) ?? turner(each, sides);
  return one_off === undefined ? gated : { ...gated, ...toAtRisk(gated, 'one_off', { one_off }) };
}

type Sided = { cluster: Clustering; side: Side };

/** The cluster that supplies more than its part of the units; of several the one that supplies most. */
function supplier(sides: readonly Sided[], most: number): OneOff | undefined {
  const large = sides.filter(({ cluster }) => shareOf(cluster) > most);
  const [first] = large.sort((a, b) => shareOf(b.cluster) - shareOf(a.cluster));
  return first === undefined ? undefined : told(first, false);
}

/** The cluster without which the evidence would say the opposite. */
function turner({ claim, reading, evidence, method }: GateCase, sides: readonly Sided[]): OneOff | undefined {
  if (evidence.kind !== 'rate' && evidence.kind !== 'two-rates') return undefined;
  const whole = judgeEvidence(claim, reading, evidence, method).position.verdict;
  const found = sides.find(({ cluster, side }) => {
    const rest = without(evidence, cluster.largest.units, side);
    return isOpposite(whole, judgeEvidence(claim, reading, rest, method).position.verdict);
  });
  return found === undefined ? undefined : told(found, true);
}

type Rates = Extract<Evidence, { kind: 'rate' | 'two-rates' }>;

function without(evidence: Rates, units: Share, side: Side): Rates {
  if (evidence.kind === 'rate') return { ...evidence, share: less(evidence.share, units) };
  return side === 'group'
    ? { ...evidence, first: less(evidence.first, units) }
    : { ...evidence, second: less(evidence.second, units) };
}

const less = (share: Share, { x, n }: Share): Share => ({ x: share.x - x, n: share.n - n });

const isOpposite = (one: PositionWord, other: PositionWord): boolean =>
  (one === 'holds' && other === 'contradicted') || (one === 'contradicted' && other === 'holds');

const shareOf = ({ units, largest }: Clustering): number => (units.n === 0 ? 0 : largest.units.n / units.n);

const told = ({ cluster, side }: Sided, turns: boolean): OneOff => ({
  share: shareOf(cluster),
  by: cluster.by,
  name: cluster.largest.name,
  side,
  turns,
});
