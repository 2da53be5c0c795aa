/** What the screen shows beyond period and filters, as the address says it. */
export type WinLossChoice = {
  persona: string | null;
  /** The reason that is looked at rep by rep; null: the most frequent one. */
  reason: string | null;
  /** The field by which a change is split; null: the first there is. */
  by: string | null;
};

const KEYS = ['persona', 'reason', 'by'] as const;

export function readWinLoss(search: string): WinLossChoice {
  const query = new URLSearchParams(search);
  return { persona: query.get('persona'), reason: query.get('reason'), by: query.get('by') };
}

/** The query with this choice in it; everything else stays. */
export function writeWinLoss(choice: WinLossChoice, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of KEYS) {
    const value = choice[key];
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  return query.toString();
}

/** Whose notes are shown: those of deals with one outcome and one value. */
export type QuotedReason = { field: string; label: string; outcome: 'won' | 'lost' };

const QUOTES = 'quotes';
const OF = ['quotes.field', 'quotes.outcome'] as const;

export function readQuoted(search: string): QuotedReason | null {
  const query = new URLSearchParams(search);
  const [label, field, outcome] = [query.get(QUOTES), query.get(OF[0]), query.get(OF[1])];
  if (label === null || field === null || (outcome !== 'won' && outcome !== 'lost')) return null;
  return { field, label, outcome };
}

/** The query with the notes open; null closes them. */
export function writeQuoted(quoted: QuotedReason | null, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of [QUOTES, ...OF]) query.delete(key);
  if (quoted !== null) {
    query.set(QUOTES, quoted.label);
    query.set(OF[0], quoted.field);
    query.set(OF[1], quoted.outcome);
  }
  return query.toString();
}
