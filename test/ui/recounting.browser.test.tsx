import { afterEach, expect, test, vi } from 'vitest';
import { Recounting } from '../../src/ui/Recounting.tsx';
import { show, until } from './show.tsx';

afterEach(() => vi.useRealTimers());

const shown = (busy: boolean) => (
  <Recounting busy={busy}>
    <p>30 of 212</p>
  </Recounting>
);

test('a quick answer comes without a sign, a slower one says that it is on its way', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { place, again } = show(shown(false));
  const sign = place.querySelector('[role="status"]');
  again(shown(true));
  expect(place.querySelector('[aria-busy="true"]')?.textContent).toBe('30 of 212');
  vi.advanceTimersByTime(100);
  expect(sign?.textContent).toBe('');
  again(shown(false));
  vi.advanceTimersByTime(100);
  expect([sign?.textContent, place.querySelector('[aria-busy]')]).toEqual(['', null]);

  again(shown(true));
  vi.advanceTimersByTime(200);
  await until(() => sign?.textContent === 'Recounting…');
  again(shown(false));
  expect(sign?.textContent).toBe('');
});

test('the sign moves nothing and leaves the figures at full contrast', async () => {
  const { place, again } = show(shown(false));
  const figure = place.querySelector('p');
  const before = figure?.getBoundingClientRect();
  again(shown(true));
  await until(() => place.textContent?.includes('Recounting…'));
  expect(figure?.getBoundingClientRect()).toEqual(before);
  for (let element: Element | null = figure; element !== null; element = element.parentElement) {
    expect(getComputedStyle(element).opacity).toBe('1');
  }
});
