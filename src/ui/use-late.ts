import { useEffect, useState } from 'react';

/** True once a condition has lasted for some milliseconds; false at once when it ends. */
export function useLate(condition: boolean, after: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!condition) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [condition, after]);
  return condition && late;
}
