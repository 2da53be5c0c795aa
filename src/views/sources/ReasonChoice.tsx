import { useState } from 'react';
import type { ReasonMeaning } from '../../state/imports/reason-labels.ts';
import { EditField } from '../../ui/EditField.tsx';
import { Select } from '../../ui/Select.tsx';

type Props = {
  label: string;
  meaning: ReasonMeaning;
  /** Labels that it may be the same as. */
  others: readonly string[];
  busy: boolean;
  onReason: () => void;
  /** Empty: it gives no reason. */
  onRead: (meant: string) => void;
};

const REASON = 'reason';
const NONE = 'none';
const WRITE = 'write';
const SAME = 'same as ';

/** A reason of its own, none, the same as another, or a word that somebody writes. */
export function ReasonChoice({ label, meaning, others, busy, onReason, onRead }: Props) {
  const [isWriting, setWriting] = useState(false);
  const as = meaning.kind === 'as' ? meaning.word : null;
  const targets = as === null || others.includes(as) ? others : [as, ...others];
  const choose = (chosen: string) => {
    setWriting(chosen === WRITE);
    if (chosen === REASON) onReason();
    else if (chosen === NONE) onRead('');
    else if (chosen.startsWith(SAME)) onRead(chosen.slice(SAME.length));
  };
  return (
    <div className="flex flex-wrap gap-1">
      <Select
        bare
        className="w-56 max-w-full"
        disabled={busy}
        label={`${label} counts as`}
        onChange={choose}
        options={[
          { value: REASON, label: 'a reason' },
          { value: NONE, label: 'no reason given' },
          ...targets.map((other) => ({ value: `${SAME}${other}`, label: `the same as ${other}` })),
          { value: WRITE, label: 'another word…' },
        ]}
        value={isWriting ? WRITE : as === null ? meaning.kind : `${SAME}${as}`}
      />
      {isWriting && (
        <EditField
          bare
          className="w-56 max-w-full"
          disabled={busy}
          label={`The word for ${label}`}
          onCommit={(text) => {
            setWriting(false);
            if (text.trim() !== '') onRead(text.trim());
          }}
          placeholder="the word to count it under"
          value=""
        />
      )}
    </div>
  );
}
