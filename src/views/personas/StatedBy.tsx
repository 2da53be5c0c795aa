import type { Assumption } from '../../model/claim.ts';
import { statedBy } from '../verdict/stated-words.ts';

/** Who said it and when, as far as that was written down. */
export function StatedBy({ assumption }: { assumption: Assumption }) {
  const { stated_by, stated_on } = assumption;
  if (stated_by === undefined && stated_on === undefined) return null;
  return <p className="mt-0.5 text-xs text-soft">{statedBy(assumption)}</p>;
}
