import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldTitle } from './field-names.ts';
import { readEdges, writeEdges } from './segment-address.ts';

type Props = {
  field: string;
  /** Where the bands on the screen meet. */
  inForce: readonly number[];
  /** What the address says; undefined where nobody chose any. */
  written: string | undefined;
  onChange: (edges: string | null) => void;
};

/** Where the bands of a field's numbers meet, as a list to be edited. Mounted anew for other edges. */
export function BandEdges({ field, inForce, written, onChange }: Props) {
  const [text, setText] = useState(
    written !== undefined && 'error' in readEdges(written) ? written : writeEdges(inForce),
  );
  const read = readEdges(text);
  const changed = 'edges' in read && writeEdges(read.edges) !== writeEdges(inForce);
  return (
    <form
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onChange(read.edges.join(','));
      }}
    >
      <TextField
        className="w-72 max-w-full"
        error={'error' in read ? read.error : undefined}
        label={`${fieldTitle(field)}: a new band starts at`}
        onChange={setText}
        value={text}
      />
      <div className="flex gap-2 pt-6">
        <Button disabled={!changed} type="submit">
          Use these bands
        </Button>
        {written !== undefined && (
          <Button look="quiet" onClick={() => onChange(null)}>
            Reset
          </Button>
        )}
      </div>
    </form>
  );
}
