import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { Discovery } from '../../verdicts/discover.ts';

/** The deals that a finding counted. */
export const segmentDeals = ({ values, population }: Discovery): DealSelection => ({
  of: 'segment',
  nobody: population === 'nobody',
  values: values.map(({ field, label }) => ({ field, label })),
});
