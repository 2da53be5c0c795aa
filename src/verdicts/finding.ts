import type { Clustered } from './clustered.ts';
import type { Position } from './position.ts';
import type { ClaimSets, Range, ReasonCode, Unit } from './verdict.ts';

/**
 * So many are there and so many are needed. `firmer`: twice as many would make a firmer verdict. `own`: more units of the
 * persona would meet it.
 */
export type Requirement = { have: number; needed: number; of: string; firmer: boolean; own: boolean };

/** The other value in a comparison of values: `x` of `n` records or deals. */
export type Rival = { value: string; x: number; n: number };

/** What one kind of evidence says about one claim, before any gate. */
export type Finding = {
  unit: Unit;
  sets: ClaimSets | null;
  estimate: number | null;
  interval: Range | null;
  position: Position;
  /** One-sided on the violated side; 1 while the estimate is tolerated; null where nothing could be computed. */
  p: number | null;
  requirements: readonly Requirement[];
  /** Units at hand and units until the nearer limit would be cleared (Infinity: never). */
  units: number;
  units_needed: number;
  x?: number;
  n?: number;
  notes: readonly ReasonCode[];
  /** The estimate is adjusted for deals still open: read from so many closed and open ones. `x` of `n` stay the closed deals of the window. */
  adjusted?: { closed: number; open: number };
  /** How often the first side is won relative to the second, shown beside the difference that decides. */
  ratio?: { estimate: number; interval: Range };
  /** How alike the units are, and those of the other side of a comparison; absent where none share an account. */
  clustering?: Clustered;
  versus_clustering?: Clustered;
  /** The rival that decides. */
  rival?: Rival;
  /** Medians of the two sides. */
  medians?: readonly [number, number];
  /** The verdict on the median where the claim names the mean. */
  beside?: { median: number; interval: Range | null; position: Position };
};

export const shortageOf = (finding: Finding): Requirement | undefined =>
  finding.requirements.find(({ have, needed }) => have < needed);

/** One-sided level of a test that goes with the interval. */
export const tailOf = (confidence: number): number => (1 - confidence) / 2;
