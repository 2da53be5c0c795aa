import { useEffect, useMemo, useState } from 'react';

const PAUSE = 300;

/** A value once it has stopped changing for a moment; compared by what it says, not by which object it is. */
export function useSettled<T>(value: T): { value: T; settling: boolean } {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return { value: useMemo(() => JSON.parse(settled) as T, [settled]), settling: settled !== text };
}
