import { useEffect, useId, useRef, useState } from 'react';
import { usePath } from '../ui/hash-location.ts';
import { ScreenLink } from '../ui/ScreenLink.tsx';
import { ColorSchemeChoice } from './ColorSchemeChoice.tsx';
import { screenAt } from './screens.ts';

type Group = { heading: string | null; links: readonly { to: string; name: string }[] };

const GROUPS: readonly Group[] = [
  {
    heading: null,
    links: [
      { to: '/', name: 'Overview' },
      { to: '/personas', name: 'Personas' },
      { to: '/segments', name: 'Segments' },
      { to: '/win-loss', name: 'Win / loss' },
      { to: '/campaigns', name: 'Campaigns' },
    ],
  },
  {
    heading: 'Meeting',
    links: [
      { to: '/review', name: 'Quarterly review' },
      { to: '/field-notes', name: 'Field notes' },
    ],
  },
  {
    heading: 'Data',
    links: [
      { to: '/sources', name: 'Sources' },
      { to: '/sql', name: 'SQL' },
    ],
  },
];

/** The screens, at the left; on a narrow screen behind a button. */
export function Navigation() {
  const path = usePath();
  // Open on the screen where it was opened: whoever has chosen another one wants to see that.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpenOn(null);
      button.current?.focus();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [open]);

  return (
    <header
      data-beside-meeting
      className="border-b border-line bg-surface print:hidden lg:sticky lg:top-0 lg:flex lg:h-screen lg:w-52 lg:shrink-0 lg:flex-col lg:overflow-y-auto lg:border-b-0 lg:border-r"
    >
      <div className="flex items-center justify-between px-4 py-3 lg:px-5 lg:pb-2 lg:pt-5">
        <p className="text-[15px] font-semibold">Persona Proof</p>
        <button
          aria-controls={id}
          aria-expanded={open}
          className="min-h-8 rounded-md border border-control px-3 font-medium lg:hidden"
          onClick={() => setOpenOn(open ? null : path)}
          ref={button}
          type="button"
        >
          Menu
        </button>
      </div>
      <div className={`${open ? 'flex' : 'hidden'} flex-1 flex-col gap-4 px-3 pb-4 lg:flex`} id={id}>
        <nav aria-label="Screens" className="flex-1">
          {GROUPS.map((group) => (
            <Links group={group} key={group.heading ?? ''} under={screenAt(path)?.screen.under ?? null} />
          ))}
        </nav>
        <div className="px-2">
          <ColorSchemeChoice />
        </div>
      </div>
    </header>
  );
}

function Links({ group, under }: { group: Group; under: string | null }) {
  const id = useId();
  return (
    <>
      {group.heading !== null && (
        <p className="px-2.5 pb-1 pt-4 text-2xs uppercase tracking-wider text-faint" id={id}>
          {group.heading}
        </p>
      )}
      <ul aria-labelledby={group.heading === null ? undefined : id} className="flex flex-col gap-0.5">
        {group.links.map(({ to, name }) => (
          <li key={to}>
            <ScreenLink
              className={`block rounded-md px-2.5 py-2 ${
                under === to ? 'bg-accent-wash font-semibold text-accent' : 'text-soft hover:bg-sunken hover:text-ink'
              }`}
              current={under === to}
              to={to}
            >
              {name}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </>
  );
}
