import type { ReadAs } from '../../state/imports/map-values.ts';
import type { LinkCounts } from '../../tables/join-report.ts';
import { Card } from '../../ui/Card.tsx';
import { FileLink } from './FileLink.tsx';

type Props = {
  links: readonly LinkCounts[];
  busy: boolean;
  /** Takes over what values may mean. */
  onUse: (link: LinkCounts, readings: readonly ReadAs[]) => void;
};

/** How the tables find each other: a line a link, its counts and what nearly fits behind it. */
export function FilesFit({ links, busy, onUse }: Props) {
  return (
    <Card
      note="Rows of one file name rows of another by an id or a name. What finds nothing speaks of nothing."
      title="How the files fit together"
    >
      {links.length === 0 ? (
        <p className="text-soft">No file names rows of another yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {links.map((link) => (
            <FileLink
              busy={busy}
              key={JSON.stringify([link.from, link.to, link.lookup, link.by])}
              link={link}
              onUse={(readings) => onUse(link, readings)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
