import { ScreenLink } from './ScreenLink.tsx';

type Props = { label: string; tabs: readonly { to: string; name: string }[]; current: string };

/** Parts of one screen, each with an address of its own. */
export function ScreenTabs({ label, tabs, current }: Props) {
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
