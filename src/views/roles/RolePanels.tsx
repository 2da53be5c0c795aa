import { useMemo } from 'react';
import { committeeOf } from '../../state/roles/role-committee.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { CommitteePanel } from './CommitteePanel.tsx';
import { Entries } from './Entries.tsx';
import { MissingRoles } from './MissingRoles.tsx';
import { Presence } from './Presence.tsx';
import { RoleSizes } from './RoleSizes.tsx';
import type { RoleView } from './role-view.ts';
import { MEASURE_WORDS } from './role-words.ts';
import { ROLE_MEASURES, type RoleMeasure, type RolesChoice } from './roles-address.ts';
import { Threading } from './Threading.tsx';
import { WhoSigns } from './WhoSigns.tsx';

type Props = { view: RoleView; onChoose: (choice: RolesChoice) => void };

/** Everything that the roles of deals tell, as far as the files know them. */
export function RolePanels({ view, onChoose }: Props) {
  const { found, choice, answer } = view;
  const { sources, counts } = found;
  const { confidence } = answer.settings.method;
  const committee = useMemo(() => committeeOf(counts, confidence), [counts, confidence]);
  if (sources.present === null && sources.signs === null) return <MissingRoles sources={sources} />;
  if (counts.sides.length === 0) {
    return (
      <Card>
        <EmptyState title="No deal has closed here">Another period, persona or filter may hold some.</EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid min-w-0 gap-4">
      <WhoSigns view={view} />
      <MissingRoles sources={sources} />
      <section aria-label="The same role in companies of other sizes" className="grid min-w-0 gap-3">
        <Select<RoleMeasure>
          className="w-48 print:hidden"
          label="Of each role"
          onChange={(measure) => onChoose({ ...choice, measure })}
          options={ROLE_MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value] }))}
          value={choice.measure}
        />
        <RoleSizes view={view} />
      </section>
      <Presence view={view} />
      <div className="grid min-w-0 gap-4 lg:grid-cols-2">
        <CommitteePanel committee={committee} view={view} />
        <Threading committee={committee} view={view} />
      </div>
      <Entries view={view} />
    </div>
  );
}
