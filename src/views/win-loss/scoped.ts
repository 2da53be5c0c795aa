import { useMemo } from 'react';
import { windowOf } from '../../assumptions/window.ts';
import type { Cell } from '../../model/cell.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { DealSelection, Narrowing, SegmentValue } from '../../state/deals/deal-selection.ts';
import { countedIn } from '../../state/fields/break-down.ts';
import { membershipOf } from '../../state/fields/use-breakdown.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { closedOf, type WinLossFields, winLossFields } from '../../state/win-loss/win-loss.ts';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { openDeals } from '../deals/deals-history.ts';
import { readWinLoss, type WinLossChoice, writeWinLoss } from './win-loss-address.ts';

/** What every panel of the screen counts, and how it leads on. */
export type Scoped = {
  answer: ReportAnswer;
  choices: ViewChoices;
  chosen: WinLossChoice;
  fields: WinLossFields;
  /** Which deals count. */
  counts: (cell: Cell) => boolean;
  closed: { won: number; lost: number };
  choose: (change: Partial<WinLossChoice>) => void;
  selection: (...values: SegmentValue[]) => DealSelection;
  open: (narrowing: Narrowing, ...values: SegmentValue[]) => void;
  /** Of quarters, whether they lie in the window or not. */
  closedIn: (quarters: readonly Quarter[], ...values: SegmentValue[]) => DealSelection;
};

export function useScoped(answer: ReportAnswer, choices: ViewChoices): Scoped {
  const path = usePath();
  const search = useSearch();
  const { answered, settings, questions, warehouse } = answer;
  const chosen = useMemo(() => {
    const read = readWinLoss(search);
    // A persona that was deleted since is nobody's.
    return read.persona !== null && !questions.members.has(read.persona) ? { ...read, persona: null } : read;
  }, [search, questions]);
  const counts = useMemo(() => {
    const { span } = windowOf(settings, answered.answers, choices.period);
    return countedIn(span, membershipOf({ questions }, chosen.persona ?? undefined));
  }, [answered, settings, questions, choices.period, chosen.persona]);
  const closed = useMemo(() => {
    const { outcomes, facts } = answered.answers;
    return closedOf(outcomes, facts, counts);
  }, [answered, counts]);
  const fields = useMemo(() => winLossFields(warehouse), [warehouse]);
  const whose = chosen.persona === null ? {} : { persona: chosen.persona };
  const selection = (...values: SegmentValue[]): DealSelection => ({ of: 'values', values, ...whose });
  return {
    answer,
    choices,
    chosen,
    fields,
    counts,
    closed,
    selection,
    closedIn: (quarters, ...values) => ({ of: 'values', values, ...whose, closed_in: quarters }),
    choose: (change) => goTo(hrefOf(path, writeWinLoss({ ...chosen, ...change }, search))),
    open: (narrowing, ...values) => openDeals({ path, search }, { selection: selection(...values), narrowing }),
  };
}
