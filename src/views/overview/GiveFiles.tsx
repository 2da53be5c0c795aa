import { useState } from 'react';
import type { Incoming } from '../../state/imports/incoming.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { goTo, hrefOf, readHash } from '../../ui/hash-location.ts';

const isProject = ({ name }: File): boolean => /\.json$/i.test(name);

/** Takes exports, and a project file that says how to read them. */
export function GiveFiles() {
  const session = useSession();
  // Before it is known what this browser keeps, a project made of new files would be closed for the one that was open.
  const busy = useChoices(
    ({ phase, incoming }) => phase.kind === 'opening' || phase.kind === 'reading' || incoming?.kind === 'looking',
  );
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async (files: readonly File[]) => {
    setWrong(null);
    // The project comes first: it says what the columns of the other files mean.
    for (const file of files.filter(isProject)) {
      const problem = await session.importProject(await file.text());
      if (problem !== null) {
        setWrong(problem);
        return;
      }
    }
    const exports = files.filter((file) => !isProject(file));
    if (exports.length === 0) return;
    const adding = session.addFiles(exports.map((file) => ({ name: file.name, blob: file })));
    // What they would change is told where the files are.
    const showAsked = (...kinds: readonly Incoming['kind'][]) => {
      const { incoming } = session.store.getState();
      if (incoming === null || !kinds.includes(incoming.kind)) return;
      if (readHash(location.hash).path !== '/sources') goTo(hrefOf('/sources'));
    };
    showAsked('looking');
    await adding;
    showAsked('proposed');
  };
  return (
    <>
      <FileDrop
        disabled={busy}
        accept=".csv,.tsv,.txt,.json"
        hint="CSV exports of deals, people, campaigns and lost deals, several at once. A project file (.json) brings personas along."
        label="Choose CSV files"
        onFiles={take}
      />
      {wrong !== null && (
        <p className="mt-2 text-contradicted" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
