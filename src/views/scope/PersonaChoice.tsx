import { useChoices } from '../../state/sitting/use-session.ts';
import { Select } from '../../ui/Select.tsx';

type Props = {
  /** Null: deals of no persona; undefined: everybody's. */
  value: string | null | undefined;
  onChange: (persona: string | null | undefined) => void;
  /** Whether deals of no persona can be chosen. */
  offersNobody?: boolean;
};

// No id begins with a space.
const EVERYBODY = ' all';
const NOBODY = ' nobody';
const NONE: readonly { id: string; name: string }[] = [];

/** Whose deals a screen is about. Nothing where nobody has been described yet. */
export function PersonaChoice({ value, onChange, offersNobody = false }: Props) {
  const personas = useChoices((state) => state.project?.personas ?? NONE);
  if (personas.length === 0) return null;
  return (
    <Select
      className="w-52"
      label="Persona"
      onChange={(chosen) => onChange(chosen === EVERYBODY ? undefined : chosen === NOBODY ? null : chosen)}
      options={[
        { value: EVERYBODY, label: 'All deals' },
        ...personas.map(({ id, name }) => ({ value: id, label: name })),
        ...(offersNobody ? [{ value: NOBODY, label: 'No persona' }] : []),
      ]}
      value={value === undefined ? EVERYBODY : value === null ? NOBODY : value}
    />
  );
}
