import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOR_SCHEME_KEY } from '../../src/app/color-scheme.ts';
import { screenAt } from '../../src/app/screens.ts';

describe('an address leads to its screen', () => {
  test.each([
    ['/', 'Overview', null, null],
    ['/personas', 'Personas', null, null],
    ['/personas/finance-leader', 'Persona', 'finance-leader', null],
    ['/personas/finance-leader/assumptions/fl-1', 'Assumption', 'finance-leader', 'fl-1'],
    ['/assumptions/p-1', 'Assumption', null, 'p-1'],
    ['/segments', 'Segments', null, null],
    ['/sources', 'Sources', null, null],
  ])('%s is %s', (path, title, persona, assumption) => {
    const arrival = screenAt(path);
    expect(arrival?.screen.title).toBe(title);
    expect(arrival?.props).toEqual({ persona, assumption, review: null });
  });

  test('an id may hold any character', () => {
    for (const id of ['a/b', '100%', '50%25', 'Größe?', 'a b', '#1']) {
      expect(screenAt(`/personas/${encodeURIComponent(id)}`)?.props.persona).toBe(id);
    }
  });

  test('an address typed by hand with a lone percent sign is read as it stands', () => {
    expect(screenAt('/personas/100%')?.props.persona).toBe('100%');
  });

  test('what is no screen of this version leads nowhere', () => {
    expect(screenAt('/segment')).toBeNull();
    expect(screenAt('/personas/a/b')).toBeNull();
  });
});

test('the script before the first paint reads the choice where the app keeps it', () => {
  const script = readFileSync(new URL('../../src/app/public/color-scheme.js', import.meta.url), 'utf8');
  expect(script).toContain(`localStorage.getItem('${COLOR_SCHEME_KEY}')`);
});

test('the page holds no script or style of its own, which the policy would refuse', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script>/);
});
