import type { HealthIssue } from '../../personas/health.ts';
import { Card } from '../../ui/Card.tsx';
import { MendLink } from './MendLink.tsx';

/** What is weak about a persona, each with the way to mend it; nothing where nothing is. */
export function Health({ persona, issues }: { persona: string; issues: readonly HealthIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <Card title={issues.length === 1 ? 'One thing to mend' : `${issues.length} things to mend`}>
      <ul className="grid gap-2.5">
        {issues.map(({ code, what, fix, mend }) => (
          <li className="break-words" key={`${code} ${what}`}>
            <span className="font-medium">{what}.</span> <span className="text-soft">{fix}</span>{' '}
            <span className="print:hidden">
              <MendLink mend={mend} persona={persona} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
