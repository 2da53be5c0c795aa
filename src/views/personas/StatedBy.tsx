import type { StatedAssumption } from '../../project/later-claim.ts';

/** Who said it and when, as far as that was written down. */
export function StatedBy({ assumption: { stated_by, stated_on } }: { assumption: StatedAssumption }) {
  if (stated_by === undefined && stated_on === undefined) return null;
  return (
    <p className="mt-0.5 text-xs text-soft">
      Stated{stated_by !== undefined && ` by ${stated_by}`}
      {stated_on !== undefined && (
        <>
          {' '}
          on <time dateTime={stated_on}>{stated_on}</time>
        </>
      )}
    </p>
  );
}
