import type { Grammar } from '../../ingest/grammar.ts';
import type { FilePlan } from '../../model/import-plan.ts';

/** How a planned file is cut, as far as its plan says. */
export function grammarOf({ dialect }: FilePlan): Grammar {
  const { delimiter, quote } = dialect;
  const escaped = dialect.escape === '\\' ? 'backslash' : 'doubled';
  return { delimiter, quote, escape: escaped, padded: false, wrapped: false };
}
