import { useChoices } from '../../state/use-session.ts';
import { Select } from '../../ui/Select.tsx';

type Props = { persona: string | null; onChoose: (persona: string | null) => void };

const EVERYBODY = '';

/** Whose deals a screen counts: all, or those of one persona. */
export function PersonaChoice({ persona, onChoose }: Props) {
  const personas = useChoices((state) => state.project?.personas ?? NONE);
  if (personas.length === 0) return null;
  return (
    <Select
      className="w-52"
      label="Persona"
      onChange={(chosen) => onChoose(chosen === EVERYBODY ? null : chosen)}
      options={[
        { value: EVERYBODY, label: 'All deals' },
        ...personas.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={persona ?? EVERYBODY}
    />
  );
}

const NONE: readonly { id: string; name: string }[] = [];
