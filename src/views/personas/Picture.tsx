import type { StatedPersona } from '../../project/schema.ts';

/** Nothing where there is none: a drawn stranger would say nothing. */
export function Picture({ persona: { picture } }: { persona: Pick<StatedPersona, 'picture'> }) {
  if (picture === undefined) return null;
  // The name stands beside it.
  return <img alt="" className="h-16 w-16 shrink-0 rounded-lg object-cover" height={64} src={picture} width={64} />;
}
