import type { Filter } from '../../model/filter.ts';
import { explainIssue, showPath } from '../../project/explain-issue.ts';
import { filter } from '../../project/filter-schema.ts';
import { findFault } from '../../project/json-text.ts';

export type RuleReading = { ok: true; rule: Filter } | { ok: false; error: string };

/** A rule written as JSON, as it stands in a project file; the error names the place and what may stand there. */
export function readRule(text: string): RuleReading {
  if (text.trim() === '') return { ok: false, error: 'Write a rule, such as { "all": [] } for every deal.' };
  const fault = findFault(text);
  if (fault) return { ok: false, error: `Line ${fault.line}, column ${fault.column}: ${fault.what}.` };
  const read = filter.safeParse(JSON.parse(text), { error: explainIssue });
  if (read.success) return { ok: true, rule: read.data };
  const [first] = read.error.issues;
  const path = showPath((first?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step)));
  return { ok: false, error: `${path === '' ? 'The rule' : path} ${first?.message ?? 'cannot be read'}.` };
}
