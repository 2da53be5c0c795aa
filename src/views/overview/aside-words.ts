import { formatCount } from '../../model/format.ts';
import type { Problem } from '../../model/import-plan.ts';

/** As many reasons as fit into a line. */
const MOST = 2;

/** Why rows were set aside, the most frequent reason first: "Amount: this is not a number (3)". */
export function asideReasons(problems: readonly Problem[]): string {
  const reasons = new Map<string, number>();
  for (const { column, reason } of problems) {
    const words = reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
    const key = column === null ? words : `${column}: ${words}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  const sorted = [...reasons].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const said = sorted.slice(0, MOST).map(([reason, rows]) => `${reason} (${formatCount(rows)})`);
  const left = sorted.length - said.length;
  return [...said, ...(left > 0 ? [`${formatCount(left)} other ${left === 1 ? 'reason' : 'reasons'}`] : [])].join('; ');
}
