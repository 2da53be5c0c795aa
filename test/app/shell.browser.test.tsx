import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { followScheme } from '../../src/app/color-scheme.ts';
import { Navigation } from '../../src/app/Navigation.tsx';
import { ScreenBoundary } from '../../src/app/ScreenBoundary.tsx';
import { SkipLink } from '../../src/app/SkipLink.tsx';
import { TopBar } from '../../src/app/TopBar.tsx';
import { show } from '../ui/show.tsx';

afterEach(async () => {
  history.replaceState(null, '', location.pathname + location.search);
  localStorage.clear();
  document.documentElement.classList.remove('dark');
  await page.viewport(1280, 800);
});

const names = () =>
  page
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);

/** The answer, the analyst's screens, the meeting, the data. */
const SCREENS = [
  'Overview',
  'Personas',
  'Segments',
  'Win / loss',
  'Campaigns',
  'Quarterly review',
  'Field notes',
  'Sources',
  'SQL',
];

describe('the navigation', () => {
  test('stands open on a wide screen, in order, with the current screen marked', async () => {
    await page.viewport(1280, 800);
    location.hash = '#/personas/finance-leader?period=2026Q2';
    show(<Navigation />);
    await expect.poll(names).toEqual(SCREENS);
    const personas = page.getByRole('link', { name: 'Personas' });
    await expect.element(personas).toHaveAttribute('aria-current', 'page');
    await expect
      .element(page.getByRole('link', { name: 'Sources' }))
      .toHaveAttribute('href', '#/sources?period=2026Q2');
    expect(page.getByRole('button', { name: 'Menu' }).elements()).toEqual([]);
  });

  test('opens by the button Menu on a narrow screen, and closes on Escape and on a choice', async () => {
    await page.viewport(390, 800);
    show(<Navigation />);
    const menu = page.getByRole('button', { name: 'Menu' });
    await expect.poll(names).toEqual([]);
    await menu.click();
    await expect.element(menu).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(names).toEqual(SCREENS);
    await userEvent.keyboard('{Escape}');
    await expect.element(menu).toHaveAttribute('aria-expanded', 'false');
    await expect.element(menu).toHaveFocus();
    await menu.click();
    await page.getByRole('link', { name: 'Sources' }).click();
    await expect.poll(names).toEqual([]);
    expect(location.hash).toBe('#/sources');
  });
});

test('the choice of colours is kept in this browser and applied at once', async () => {
  followScheme();
  show(<Navigation />);
  const root = document.documentElement;
  await page.getByRole('combobox', { name: 'Colours' }).selectOptions('Dark');
  expect(root.classList.contains('dark')).toBe(true);
  expect(localStorage.getItem('persona-proof.color-scheme')).toBe('dark');
  await page.getByRole('combobox', { name: 'Colours' }).selectOptions('As the system');
  expect(root.classList.contains('dark')).toBe(matchMedia('(prefers-color-scheme: dark)').matches);
  expect(localStorage.getItem('persona-proof.color-scheme')).toBeNull();
});

test('the skip link moves the focus to the screen and leaves the address alone', async () => {
  location.hash = '#/sources';
  show(
    <>
      <SkipLink to="screen" />
      <main id="screen" tabIndex={-1}>
        <h1>Sources</h1>
      </main>
    </>,
  );
  await userEvent.keyboard('{Tab}{Enter}');
  expect(document.activeElement?.id).toBe('screen');
  expect(location.hash).toBe('#/sources');
});

function Fragile({ broken }: { broken: boolean }) {
  if (broken) throw new Error('No quarter is complete yet.');
  return <p>All is well</p>;
}

test('a screen that stops says so, offers the ways out, and another screen gets another try', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const inBoundary = (screen: string, broken: boolean) => (
    <ScreenBoundary rescue={<button type="button">Save the project file</button>} screen={screen}>
      <Fragile broken={broken} />
    </ScreenBoundary>
  );
  const { again } = show(inBoundary('/', true));
  await expect.element(page.getByRole('alert')).toHaveTextContent('No quarter is complete yet.');
  await expect.element(page.getByRole('button', { name: 'Save the project file' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  again(inBoundary('/sources', false));
  await expect.element(page.getByText('All is well')).toBeVisible();
  // What the framework itself says of a caught error is expected here.
  said.mockClear();
});

test('where the bar above the screen stops with it, the screen alone has a heading, and Undo stays', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(
    <>
      <TopBar actions={<button type="button">Undo</button>} filters={<Fragile broken />} />
      <ScreenBoundary screen="/">
        <Fragile broken />
      </ScreenBoundary>
    </>,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('This screen stopped');
  expect(page.getByRole('heading').elements()).toHaveLength(2);
  await expect.element(page.getByText('This panel stopped.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  // What the framework itself says of a caught error is expected here.
  said.mockClear();
});
