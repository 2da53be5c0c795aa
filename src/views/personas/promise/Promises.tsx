import { useMemo } from 'react';
import { promisesIn } from '../../../personas/promise.ts';
import type { Project } from '../../../project/schema.ts';
import { PromiseCard } from './PromiseCard.tsx';

/** Promise against experience, for one persona or for all; nothing where no user lives under a buyer. */
export function Promises({ project, of }: { project: Project; of?: string }) {
  const promises = useMemo(() => promisesIn(project.personas, of), [project, of]);
  if (promises.length === 0) return null;
  return (
    <div className="mt-4 grid gap-4">
      {promises.map((promise) => (
        <PromiseCard key={`${promise.buyer.id} ${promise.user.id}`} promise={promise} />
      ))}
    </div>
  );
}
