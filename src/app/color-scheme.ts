/** Kept in this browser, not in the project: it belongs to whoever sits at the screen. */
export const COLOR_SCHEME_KEY = 'persona-proof.color-scheme';

export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

export function chosenScheme(): ColorScheme {
  const kept = localStorage.getItem(COLOR_SCHEME_KEY);
  return COLOR_SCHEMES.find((scheme) => scheme === kept) ?? 'system';
}

export function chooseScheme(scheme: ColorScheme): void {
  if (scheme === 'system') localStorage.removeItem(COLOR_SCHEME_KEY);
  else localStorage.setItem(COLOR_SCHEME_KEY, scheme);
  applyScheme();
}

/** What `color-scheme.js` does before the first paint. */
function applyScheme(): void {
  const scheme = chosenScheme();
  const dark = scheme === 'dark' || (scheme === 'system' && prefersDark().matches);
  document.documentElement.classList.toggle('dark', dark);
}

/** Follows the system, and a choice made in another tab. */
export function followScheme(): void {
  prefersDark().addEventListener('change', applyScheme);
  addEventListener('storage', ({ key }) => {
    if (key === COLOR_SCHEME_KEY || key === null) applyScheme();
  });
}
