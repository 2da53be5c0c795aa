import { type RefObject, useLayoutEffect, useState } from 'react';

const FOOT = 20;
const LEAST = 240;

/** Pixels from the top of an element to the foot of the window. */
export function useRoomBelow(ref: RefObject<HTMLElement>): number {
  const [room, setRoom] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      setRoom(Math.max(LEAST, innerHeight - top - FOOT));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  });
  return room;
}
