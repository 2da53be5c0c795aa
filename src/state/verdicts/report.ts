import type { ObservationUse } from '../../assumptions/observation-use.ts';
import type { Untimed } from '../../model/cell.ts';
import type { Counts } from '../../model/outcome.ts';
import type { Owners } from '../../model/persona.ts';
import type { Day, Quarter } from '../../model/quarter.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** One persona, or the deals of none, as the Overview lists them. Amounts in the reporting currency. */
export type PersonaRow = {
  /** Null for deals that no persona accounts for. */
  id: string | null;
  name: string;
  owners: Owners;
  /** Deals in the window; null where the membership reads a field that no file has. */
  deals: Counts | null;
  win_rate: number | null;
  /** Value and number of the open deals, and its share of all open value; null without amounts. */
  open_amount: number | null;
  open_share: number | null;
  verdicts: readonly Verdict[];
  missing: string | null;
};

/** Everything the screens and the command line say about one scope. */
export type Report = {
  as_of: Day | null;
  window_name: string;
  period: Quarter | null;
  /** Complete quarters with closed deals, newest first. */
  periods: readonly Quarter[];
  /** Oldest and newest quarter with a closed deal. */
  covered: readonly [Quarter, Quarter] | null;
  totals: Counts;
  open_amount: number | null;
  personas: readonly PersonaRow[];
  /** Deals known to belong to no persona; null where there are no personas. */
  nobody: PersonaRow | null;
  coverage: number | null;
  /** Of personas in order, then of the portfolio. */
  verdicts: readonly Verdict[];
  beliefs: readonly { persona: string | null; assumption: string; statement: string }[];
  /** Counts from surveys and usage that a file brought along; null where none does. */
  observations: ObservationUse | null;
  /** Claims the file may hold that this version cannot test. */
  counted: { deals: number; unmapped: number; closed_after_as_of: number; closed_before_created: number };
  /** Deals that count in rates and in no length of time, over all dates. */
  untimed: Untimed;
};
