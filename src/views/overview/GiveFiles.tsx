import { useState } from 'react';
import { useSession } from '../../state/use-session.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';

const isProject = ({ name }: File): boolean => /\.json$/i.test(name);

/** Takes exports, and a project file that says how to read them. */
export function GiveFiles() {
  const session = useSession();
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
    if (exports.length > 0) await session.addFiles(exports.map((file) => ({ name: file.name, blob: file })));
  };
  return (
    <>
      <FileDrop
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
