import { fieldLabel } from '../../assumptions/state-filter.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** What an untestable assumption waits for. */
export function Missing({ verdict: { missing, next_step } }: { verdict: Verdict }) {
  return (
    <Card
      actions={
        <ScreenLink look="plain" to="/sources">
          Look at the sources
        </ScreenLink>
      }
      className="mt-5"
      title="What is missing"
    >
      {missing.length === 0 ? (
        <p>{next_step}</p>
      ) : (
        <dl className="grid gap-3">
          {missing.map((field) => (
            <div key={field}>
              <dt className="font-semibold">{fieldLabel(field)}</dt>
              <dd className="text-soft">{howToGet(field)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
