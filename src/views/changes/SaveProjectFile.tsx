import type { ReactNode } from 'react';
import { projectFile } from '../../project/project-file.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { Button, type ButtonSize } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';

type Props = { size?: ButtonSize; children?: ReactNode };

/** Hands the project over as a file, whatever state its keeping is in. */
export function SaveProjectFile({ size = 'normal', children = 'Save the project file' }: Props) {
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
