import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Menu } from '../../src/views/scope/Menu.tsx';
import { show, until } from '../ui/show.tsx';

const menu = () => {
  const { place } = show(
    <>
      <Menu label="Region" said="Region: all">
        <label>
          <input type="checkbox" /> Europe
        </label>
      </Menu>
      <button type="button">After</button>
    </>,
  );
  const button = place.querySelector('button');
  const box = place.querySelector('input');
  if (button === null || box === null) throw new Error('The menu is not there.');
  return { place, button, visible: () => box.checkVisibility(), box };
};

test('a menu opens on its button and closes on Escape, with the focus back on the button', async () => {
  const { button, visible, box } = menu();
  expect(visible()).toBe(false);
  await userEvent.click(button);
  expect(visible()).toBe(true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  box.focus();
  await userEvent.keyboard('{Escape}');
  await until(() => !visible());
  expect(document.activeElement).toBe(button);
});

test('a menu closes where the focus goes on, and stays where it moves inside', async () => {
  const { place, button, visible, box } = menu();
  await userEvent.click(button);
  box.focus();
  expect(visible()).toBe(true);
  [...place.querySelectorAll('button')].at(-1)?.focus();
  await until(() => !visible());
});
