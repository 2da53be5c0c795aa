import { useCallback, useEffect, useState } from 'react';

const MARK = 'presenting';

/** For the projector: larger, without what stands around the meeting. Leaving the full screen ends it. */
export function usePresenting(): { isPresenting: boolean; present: () => void } {
  const [isPresenting, setPresenting] = useState(false);
  useEffect(() => {
    document.documentElement.classList.toggle(MARK, isPresenting);
    return () => document.documentElement.classList.remove(MARK);
  }, [isPresenting]);
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement === null) setPresenting(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setPresenting(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      removeEventListener('keydown', onKey);
    };
  }, []);
  const present = useCallback(() => {
    setPresenting((before) => {
      // Where the browser does not give the whole screen, the page is still larger.
      if (!before) document.documentElement.requestFullscreen?.().catch(() => undefined);
      else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
      return !before;
    });
  }, []);
  return { isPresenting, present };
}
