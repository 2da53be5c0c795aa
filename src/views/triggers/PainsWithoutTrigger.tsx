import { formatCount } from '../../model/format.ts';
import { PAINS, TRIGGERS } from '../../personas/profile-fields.ts';
import { profileItems } from '../../personas/profile-items.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { personaPath } from '../verdict/assumption-path.ts';

/** Personas that say what hurts and not what makes somebody act. */
export function PainsWithoutTrigger({ personas }: { personas: readonly StatedPersona[] }) {
  const withPains = personas.filter(({ profile }) => (profileItems(profile, PAINS) ?? []).length > 0);
  const without = withPains.filter(({ profile }) => profileItems(profile, TRIGGERS)?.length === 0);
  if (withPains.length === 0) return null;
  if (without.length === 0) {
    const all = withPains.length === 1 ? 'The one persona' : `All ${formatCount(withPains.length)} personas`;
    return (
      <Card title={`${all} with pains ${withPains.length === 1 ? 'names' : 'name'} a trigger event`}>
        <p className="text-[13px] text-soft">A pain says why somebody would buy; a trigger event says why now.</p>
      </Card>
    );
  }
  return (
    <Card
      note="A pain says why somebody would buy; a trigger event says why now. Add it to the profile."
      title={`${formatCount(without.length)} of ${formatCount(withPains.length)} personas with pains ${without.length === 1 ? 'names' : 'name'} no trigger event`}
    >
      <ul className="grid gap-2 text-[13px]">
        {without.map(({ id, name, profile }) => {
          const pains = profileItems(profile, PAINS) ?? [];
          return (
            <li key={id}>
              <ScreenLink to={personaPath(id)}>{name}</ScreenLink>
              <span className="text-soft">: {pains.join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
