import type { HealthIssue } from '../../personas/health.ts';
import { Card } from '../../ui/Card.tsx';

/** What is weak about a persona, each with the way to mend it; nothing where nothing is. */
export function Health({ issues }: { issues: readonly HealthIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <Card title={issues.length === 1 ? 'One thing to mend' : `${issues.length} things to mend`}>
      <ul className="grid gap-2">
        {issues.map(({ code, what, fix }) => (
          <li className="break-words" key={`${code} ${what}`}>
            <span className="font-medium">{what}.</span> <span className="text-soft">{fix}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
