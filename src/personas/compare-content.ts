import type { PersonaContent } from '../model/persona.ts';
import { type ContentLine, contentLines } from './content-lines.ts';

/** One thing in two versions; null where one of them does not say it. */
export type ComparedLine = Pick<ContentLine, 'key' | 'group' | 'label'> & {
  before: readonly string[] | null;
  after: readonly string[] | null;
  changed: boolean;
};

/** Everything that either version says, in the order of the later one; what it no longer says stands after its group. */
export function compareContent(before: PersonaContent, after: PersonaContent, currency?: string): ComparedLine[] {
  const [old, now] = [contentLines(before, currency), contentLines(after, currency)];
  const order = [...now];
  for (const gone of old.filter(({ key }) => !now.some((line) => line.key === key))) {
    const last = order.findLastIndex(({ group }) => group === gone.group);
    order.splice(last < 0 ? order.length : last + 1, 0, gone);
  }
  return order.map(({ key, group, label }) => {
    const [was, is] = [old.find((line) => line.key === key), now.find((line) => line.key === key)];
    return {
      key,
      group,
      label,
      before: was?.items ?? null,
      after: is?.items ?? null,
      changed: was?.digest !== is?.digest,
    };
  });
}

export const changedLines = (before: PersonaContent, after: PersonaContent, currency?: string): ComparedLine[] =>
  compareContent(before, after, currency).filter(({ changed }) => changed);
