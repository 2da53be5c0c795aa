import { GROUPINGS, type Grouping } from '../../state/campaigns/campaign-rows.ts';
import { scopeOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { withGrouping } from './campaigns-address.ts';

const WORDS: Record<Grouping, string> = { channel: 'Channel', campaign: 'Campaign', persona: 'Persona' };

/** What the figures below are told apart by, kept in the address. */
export function GroupingChoice({ grouping }: { grouping: Grouping }) {
  const scope = scopeOf(useSearch());
  return (
    <nav aria-label="Told apart by" className="flex flex-wrap items-center gap-1.5 text-[13px]">
      <span aria-hidden="true" className="mr-1 text-soft">
        Told apart by
      </span>
      {GROUPINGS.map((each) => (
        <ScreenLink
          className={each === grouping ? 'border-accent bg-accent-wash font-semibold text-accent' : 'text-soft'}
          current={each === grouping}
          key={each}
          look="plain"
          search={withGrouping(scope, each)}
          to="/campaigns"
        >
          {WORDS[each]}
        </ScreenLink>
      ))}
    </nav>
  );
}
