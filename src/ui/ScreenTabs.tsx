import { scopeOf, useSearch } from './hash-location.ts';
import { ScreenLink } from './ScreenLink.tsx';

type Props = {
  label: string;
  tabs: readonly { to: string; name: string }[];
  current: string;
  /** Keys of the address that mean the same on every tab. */
  keeps?: readonly string[];
};

const NOTHING: readonly string[] = [];

/** Parts of one screen, each with an address of its own. */
export function ScreenTabs({ label, tabs, current, keeps = NOTHING }: Props) {
  const search = keptOf(useSearch(), keeps);
  return (
    <nav aria-label={label} className="mb-4 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <ScreenLink
              className={`block border-b-2 py-2 ${
                current === to
                  ? 'border-accent font-semibold text-accent'
                  : 'border-transparent text-soft hover:text-ink'
              }`}
              current={current === to}
              search={search}
              to={to}
            >
              {name}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function keptOf(search: string, keeps: readonly string[]): string {
  const from = new URLSearchParams(search);
  const kept = new URLSearchParams(scopeOf(search));
  for (const key of keeps) {
    const value = from.get(key);
    if (value !== null) kept.set(key, value);
  }
  return kept.toString();
}
