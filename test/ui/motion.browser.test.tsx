import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { Loading } from '../../src/ui/Loading.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { show } from './show.tsx';

const emulate = (value: 'reduce' | 'no-preference') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

afterEach(() => emulate('no-preference'));

const moving = (place: HTMLElement) =>
  [...place.querySelectorAll('*')].filter((element) => {
    const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
    return animationName !== 'none' || (transitionProperty !== 'none' && transitionDuration !== '0s');
  }).length;

test('nothing moves for whoever asks for less motion, and something does for the others', async () => {
  const { place } = show(
    <>
      <Loading what="the deals" />
      <TextField label="Name" onChange={() => undefined} value="" />
    </>,
  );
  await emulate('no-preference');
  await expect.poll(() => moving(place)).toBeGreaterThan(0);
  await emulate('reduce');
  await expect.poll(() => moving(place)).toBe(0);
});
