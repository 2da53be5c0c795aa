import type { SourceFamily } from '../model/source-family.ts';
import type { PositionWord } from './position.ts';
import type { Range, Unit } from './verdict.ts';

/** What a source says by itself; too few records cannot tell, and other kinds of counts cannot speak at all. */
export type SourceWord = PositionWord | 'cannot-tell' | 'cannot-speak';

/** One source beside the others, as each is shown. */
export type SourceSaid = {
  family: 'pipeline' | SourceFamily;
  /** "Lost-deal interviews". */
  name: string;
  /** What was counted, "interviews about 41 deals"; for a family that cannot speak, why. */
  what: string;
  says: SourceWord;
  /** Beside the verdict of the pipeline; null for the pipeline itself and for whoever does not say. */
  mark: 'agrees' | 'conflicts' | null;
  /** Somebody's opinion or paraphrase. */
  indirect: boolean;
  unit: Unit;
  estimate: number | null;
  interval: Range | null;
  x: number | null;
  n: number;
  /** The counts as a clause: "Missing integration (26 of 41) comes before Price (7)"; empty where nothing was counted. */
  line: string;
  /** Whether its deals can be listed. */
  by_deal: boolean;
};
