import { useState } from 'react';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { GiveFiles } from './GiveFiles.tsx';
import { KeptProjects } from './KeptProjects.tsx';

const STEPS: readonly { title: string; words: string }[] = [
  {
    title: 'Bring the exports',
    words: 'The pipeline as it comes from the CRM, with campaigns, people and lost deals if you have them.',
  },
  { title: 'State what the personas claim', words: 'Win rates, cycles, deal sizes, who decides, why deals are lost.' },
  {
    title: 'See which claims hold',
    words: 'Each gets a verdict with its counts, its likely range, and what to do next.',
  },
];

/** With no data: a place for files, and the sample for whoever wants to look first. */
export function Start() {
  const session = useSession();
  const project = useChoices((state) => state.project);
  const evicted = useChoices((state) => state.evicted);
  const isWaiting = useChoices((state) => state.incoming?.kind === 'proposed');
  const [busy, setBusy] = useState(false);
  const expected = project?.sources.map(({ file }) => file) ?? [];
  const sample = async () => {
    setBusy(true);
    await session.trySample();
    setBusy(false);
  };
  return (
    <div className="mx-auto max-w-3xl">
      <ScreenHeading below="Persona Proof compares what each persona states with the deals that were won and lost, and says which assumptions still hold.">
        Which of your persona assumptions still hold?
      </ScreenHeading>
      {evicted && (
        <p className="mb-4 rounded-lg border border-at-risk bg-at-risk-wash px-4 py-3 text-at-risk" role="status">
          This browser has cleared what was kept here. Choose your project file and your exports again to go on.
        </p>
      )}
      {expected.length > 0 && (
        <p className="mb-4 text-soft">
          The project “{project?.name}” is open and reads {expected.join(', ')}. Choose these files to go on.
        </p>
      )}
      <GiveFiles />
      {isWaiting && (
        <p className="mt-3 rounded-lg border border-at-risk bg-at-risk-wash px-4 py-3" role="status">
          Files are waiting to be imported. <ScreenLink to="/sources">See what they would bring</ScreenLink>
        </p>
      )}
      {project === null && <KeptProjects />}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button disabled={busy} look="primary" onClick={sample}>
          Try the sample data
        </Button>
        <span className="text-soft">A made-up company with four personas. It stays apart from your own data.</span>
      </div>
      <ol className="mt-8 grid gap-4 border-t border-line pt-6 sm:grid-cols-3">
        {STEPS.map(({ title, words }, index) => (
          <li key={title}>
            <h2 className="font-semibold">
              {index + 1}. {title}
            </h2>
            <p className="mt-1 text-[13px] text-soft">{words}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
