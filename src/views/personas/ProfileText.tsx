import type { ProfileValue } from '../../personas/profile.ts';

/** What a field says, wherever fields of several personas stand together; an empty one is said to be empty. */
export function ProfileText({ value, empty = 'Not written' }: { value: ProfileValue; empty?: string }) {
  switch (value.kind) {
    case 'empty':
      return <span className="text-soft">{empty}</span>;
    case 'text':
      return <span className="whitespace-pre-line">{value.text}</span>;
    case 'list':
      return (
        <ul className="grid gap-0.5">
          {value.items.map((item) => (
            <li
              className="relative pl-3 before:absolute before:left-0 before:text-soft before:content-['·']"
              key={item}
            >
              {item}
            </li>
          ))}
        </ul>
      );
    case 'other':
      return <span className="text-soft">Written in the file in a form of its own</span>;
    default:
      return value satisfies never;
  }
}
