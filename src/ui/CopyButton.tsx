import { useState } from 'react';
import { Button } from './Button.tsx';
import { copyOrSave } from './copy-or-save.ts';

type Props = {
  label: string;
  make: () => Promise<Blob>;
  /** Used where the clipboard is not to be had and the copy is saved instead. */
  fileName: string;
};

const SAID = { copied: 'Copied', saved: 'Saved as a file', neither: 'Could not be copied' };

export function CopyButton({ label, make, fileName }: Props) {
  const [outcome, setOutcome] = useState<keyof typeof SAID | null>(null);
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="text-xs text-soft" role="status">
        {outcome !== null && SAID[outcome]}
      </span>
      <Button
        look="faint"
        onBlur={() => setOutcome(null)}
        onClick={async () => setOutcome(await copyOrSave(make, fileName))}
        size="small"
      >
        {label}
      </Button>
    </span>
  );
}
