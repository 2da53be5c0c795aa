import type { Day } from '../../model/quarter.ts';
import { type Rate, ratesOf, tableOf } from '../../model/rates.ts';
import type { Project } from '../../project/schema.ts';

/**
 * The project with a rate stated, in the place of the one that holds from the same day, or taken back where it is null.
 * Rates are to the reporting currency, so that is stated with them.
 */
export function stateRate(
  project: Project,
  reporting: string,
  { currency, from }: Pick<Rate, 'currency' | 'from'>,
  rate: number | null,
): Project {
  const others = ratesOf(project.settings.rates).filter((each) => each.currency !== currency || each.from !== from);
  const rates = tableOf(ratesOf([...others, ...(rate === null ? [] : [{ currency, from, rate }])]));
  const { rates: _, ...settings } = project.settings;
  return {
    ...project,
    settings: { ...settings, ...(rates === undefined ? {} : { rates, currency: settings.currency ?? reporting }) },
  };
}

/** The rate from another day on. Null where one holds from that day already. */
export function moveRate(project: Project, reporting: string, rate: Rate, from: Day | null): Project | null {
  const taken = ratesOf(project.settings.rates).some((each) => each.currency === rate.currency && each.from === from);
  if (taken) return null;
  return stateRate(stateRate(project, reporting, rate, null), reporting, { ...rate, from }, rate.rate);
}
