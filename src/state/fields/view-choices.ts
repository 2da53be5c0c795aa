import type { Quarter } from '../../model/quarter.ts';
import type { Facet } from '../../model/scope.ts';

/** What a screen shows beyond its name: kept in the address, so that Back works and a link restores the view. */
export type ViewChoices = {
  /** Last quarter of the window; null: the newest. */
  period: Quarter | null;
  /** The period it is compared with; null: the one before. */
  compare: Quarter | null;
  facets: readonly Facet[];
};

const PERIOD = 'period';
const COMPARE = 'compare';
const FACET = 'f.';

/** Reads `period=2026Q3&compare=2026Q2&f.region=EMEA&f.region=APAC`; what it does not understand it leaves out. */
export function readChoices(search: string): ViewChoices {
  const query = new URLSearchParams(search);
  const fields = [...new Set([...query.keys()].filter((key) => key.startsWith(FACET)))];
  return {
    period: readQuarter(query.get(PERIOD)),
    compare: readQuarter(query.get(COMPARE)),
    facets: fields.map((key) => ({ field: key.slice(FACET.length), in: query.getAll(key) })),
  };
}

/** The query of these choices; other keys of `search` stay. */
export function writeChoices(choices: ViewChoices, search = ''): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) {
    if (key === PERIOD || key === COMPARE || key.startsWith(FACET)) query.delete(key);
  }
  if (choices.period !== null) query.set(PERIOD, writeQuarter(choices.period));
  if (choices.compare !== null) query.set(COMPARE, writeQuarter(choices.compare));
  for (const facet of choices.facets) for (const value of facet.in) query.append(`${FACET}${facet.field}`, value);
  return query.toString();
}

export const writeQuarter = (quarter: Quarter): string => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;

export function readQuarter(text: string | null): Quarter | null {
  const parts = /^(\d{4})Q([1-4])$/.exec(text ?? '');
  return parts === null ? null : Number(parts[1]) * 4 + Number(parts[2]) - 1;
}
