import { useEffect, useState } from 'react';
import { formatCount, formatShare } from '../model/format.ts';
import { Button } from './Button.tsx';

type Props = {
  /** What is under way: "Reading pipeline.csv". */
  what: string;
  /** 0..1; null where the end is not known. */
  done: number | null;
  onCancel?: () => void;
};

export function Progress({ what, done, onCancel }: Props) {
  const seconds = useSeconds();
  const told = [...(done === null ? [] : [formatShare(done)]), ...(seconds === 0 ? [] : [`${formatCount(seconds)} s`])];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="min-w-0 flex-1">
        <div className="mb-1 flex justify-between gap-3 text-[13px]">
          <span className="truncate">{what}</span>
          <span className="whitespace-nowrap text-soft">{told.join(', ')}</span>
        </div>
        <progress
          aria-label={what}
          className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          max={1}
          value={done ?? undefined}
        />
      </div>
      {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}

/** Since it stands here: what goes on where its end is not known. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const counting = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(counting);
  }, []);
  return seconds;
}
