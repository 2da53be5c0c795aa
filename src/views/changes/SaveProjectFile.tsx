import type { ReactNode } from 'react';
import { projectFile } from '../../project/project-file.ts';
import { useChoices } from '../../state/use-session.ts';
import { Button, type ButtonSize } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';

/** Hands the project over as a file, whatever state its keeping is in. */
export function SaveProjectFile({ size = 'normal', children }: { size?: ButtonSize; children: ReactNode }) {
  const project = useChoices((state) => state.project);
  if (project === null) return null;
  return (
    <Button
      onClick={() => {
        const { name, text } = projectFile(project);
        saveFile(new Blob([text], { type: 'application/json' }), name);
      }}
      size={size}
    >
      {children}
    </Button>
  );
}
