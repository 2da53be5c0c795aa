import { NO_REASON } from '../../assumptions/category-evidence.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { firstDay, lastDay, type Quarter, quarterName } from '../../model/quarter.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import type { PanelBody } from '../../tables/panel-sql.ts';
import {
  changeBody,
  objectionsBody,
  reasonByRepBody,
  repAndBuyerBody,
  trendBody,
  valuesBody,
} from '../../tables/win-loss-sql.ts';
import type { Breakdown } from '../fields/break-down.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { type PanelAsked, panelQuery, type Queried } from '../sql/panel-query.ts';

/** A panel of Win / loss, with what its numbers are told apart by. */
export type WinLossPanel =
  | { of: 'values'; breakdown: Breakdown; what?: string }
  | { of: 'reason-by-rep'; breakdown: Breakdown; reason: string }
  | { of: 'rep-and-buyer'; breakdown: Breakdown }
  | { of: 'objections'; breakdown: Breakdown }
  | { of: 'trend'; quarters: readonly Quarter[] }
  | { of: 'change'; breakdown: Breakdown; before: Quarter; now: Quarter };

type Of = { answer: Queried; choices: ViewChoices; persona: string | null };

/** The query behind a panel, over the deals of a persona or of all. */
export function winLossSql({ answer, choices, persona }: Of, panel: WinLossPanel): string {
  const start = answer.settings.fiscal_year_start;
  const { body, ...deals } = askedOf(panel, start);
  return panelQuery(answer, choices, { ...deals, persona: persona ?? undefined }, body);
}

function askedOf(panel: WinLossPanel, start: number): PanelAsked & { body: () => PanelBody } {
  switch (panel.of) {
    case 'values': {
      const [one] = dimensionsOf(panel.breakdown);
      const title = `Won and lost deals by ${panel.what ?? fieldLabel(one.field)}`;
      return { title, among: 'closed', body: () => valuesBody(one, start) };
    }
    case 'reason-by-rep': {
      const [reasons, reps] = dimensionsOf(panel.breakdown);
      const title = `Losses of each rep with the reason ${panel.reason}`;
      return { title, among: 'lost', body: () => reasonByRepBody({ reasons, reps }, panel.reason, NO_REASON, start) };
    }
    case 'rep-and-buyer': {
      const [reps, buyers] = dimensionsOf(panel.breakdown);
      const title = 'Lost deals by the reason of the rep and that of the buyer';
      return { title, among: 'lost', body: () => repAndBuyerBody({ reps, buyers }, NO_REASON, start) };
    }
    case 'objections': {
      const [first, late] = dimensionsOf(panel.breakdown);
      return { title: 'Closed deals by objection', among: 'closed', body: () => objectionsBody(first, late, start) };
    }
    case 'trend': {
      const span = { first: panel.quarters[0] ?? null, last: panel.quarters.at(-1) ?? null };
      return { title: 'Won of closed deals by quarter', among: 'closed', span, body: () => trendBody(start) };
    }
    case 'change': {
      const { before, now } = panel;
      const [by] = dimensionsOf(panel.breakdown);
      const days = (quarter: Quarter) => ({ from: firstDay(quarter, start), to: lastDay(quarter, start) });
      const title = `Won of closed deals by ${fieldLabel(by.field)}, ${quarterName(before)} and ${quarterName(now)}`;
      const span = { first: Math.min(before, now), last: Math.max(before, now) };
      return { title, among: 'closed', span, body: () => changeBody(by, days(before), days(now), start) };
    }
    default:
      return panel satisfies never;
  }
}

function dimensionsOf({ dimensions: [first, second] }: Breakdown): readonly [Dimension, Dimension] {
  if (first === undefined) throw new RangeError('Nothing tells these deals apart.');
  return [first, second ?? first];
}
